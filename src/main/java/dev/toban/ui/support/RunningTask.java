package dev.toban.ui.support;

import dev.toban.text.Message;

/**
 * A task that runs or waits, as pages show it.
 *
 * @param id the task's own, so that a row stays the same one while it goes on
 * @param progress how far it is ("12 of 18, 2 running")
 * @param share done, between 0 and 1; NaN hides the bar
 * @param end when it will be done, as far as anybody can tell
 */
public record RunningTask(String id, Look look, Message title, Message progress, double share, Message end) {}
