package dev.toban.job;

import java.util.List;

/**
 * Where a job goes on that had ended too early.
 *
 * @param name of the job in the journal
 * @param why what it is for, as it was said when it began
 * @param steps for each step of its plan: DONE is not repeated, UNKNOWN was begun and is looked for first, WAITING was
 *     never begun
 */
public record Resumption(String name, String why, List<StepState> steps) {

    public Resumption {
        steps = List.copyOf(steps);
    }
}
