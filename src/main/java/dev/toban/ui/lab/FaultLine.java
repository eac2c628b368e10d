package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to the cluster, or will.
 *
 * @param key stable while the run lasts
 * @param fault what can be had now; empty for a command and for what happened already
 */
record FaultLine(String key, Instant at, boolean happened, Look look, Message sentence, Optional<Fault> fault) {}
