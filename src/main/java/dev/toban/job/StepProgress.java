package dev.toban.job;

import dev.toban.text.Message;
import java.time.Duration;

/**
 * How far a step is.
 *
 * @param state where it stands
 * @param percent 0 to 100
 * @param detail why it did not work, or what it waits for; empty otherwise
 * @param took the cluster's time from the asking to the end; zero before the end, and where nobody measured it
 */
public record StepProgress(StepState state, int percent, Message detail, Duration took) {

    StepProgress(StepState state, int percent, Message detail) {
        this(state, percent, detail, Duration.ZERO);
    }

    /** Over, after so long. */
    StepProgress after(Duration time) {
        return new StepProgress(state, percent, detail, time);
    }

    static final StepProgress WAITING = new StepProgress(StepState.WAITING, 0, Message.NONE);
    static final StepProgress DONE = new StepProgress(StepState.DONE, 100, Message.NONE);

    static StepProgress of(StepState state, int percent) {
        return new StepProgress(state, percent, Message.NONE);
    }

    static StepProgress ended(StepState state, Message why) {
        return new StepProgress(state, 0, why);
    }
}
