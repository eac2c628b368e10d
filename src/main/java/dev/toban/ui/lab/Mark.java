package dev.toban.ui.lab;

import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A point on the drawing of a run.
 *
 * @param key what the line of the same fault is called in the table
 * @param line its place in the trace; empty for what is to come
 */
record Mark(String key, Instant at, Kind kind, Look look, Message sentence, OptionalInt line) {

    /** What a mark stands for. */
    enum Kind {
        FAULT,
        /** A main consequence: a node changed its state, something failed. */
        EVENT,
        COMING
    }

    static Mark coming(FaultLine line) {
        return new Mark(line.key(), line.at(), Kind.COMING, line.look(), line.sentence(), OptionalInt.empty());
    }
}
