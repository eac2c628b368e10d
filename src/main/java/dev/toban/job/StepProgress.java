package dev.toban.job;

import dev.toban.text.Message;

/**
 * How far a step is.
 *
 * @param state where it stands
 * @param percent 0 to 100
 * @param detail why it did not work, or what it waits for; empty otherwise
 */
public record StepProgress(StepState state, int percent, Message detail) {

    static final StepProgress WAITING = new StepProgress(StepState.WAITING, 0, Message.NONE);
    static final StepProgress DONE = new StepProgress(StepState.DONE, 100, Message.NONE);

    static StepProgress of(StepState state, int percent) {
        return new StepProgress(state, percent, Message.NONE);
    }

    static StepProgress ended(StepState state, Message why) {
        return new StepProgress(state, 0, why);
    }
}
