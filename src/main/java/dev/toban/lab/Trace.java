package dev.toban.lab;

import java.util.List;

/** What happened in a run so far, oldest first; it only grows, until the lab is reset. */
public interface Trace {

    /** Number of lines so far. */
    int size();

    /** The lines from this index on. */
    List<TraceEntry> since(int index);

    /** All lines. */
    default List<TraceEntry> all() {
        return since(0);
    }
}
