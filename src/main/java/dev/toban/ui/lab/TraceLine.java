package dev.toban.ui.lab;

import dev.toban.lab.TraceEntry;
import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import java.time.Instant;

/** A line of the trace as it is shown. */
record TraceLine(TraceEntry entry, Instant at, Look look, Message sentence) {}
