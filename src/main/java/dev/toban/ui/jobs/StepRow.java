package dev.toban.ui.jobs;

import dev.toban.plan.Schedule;
import dev.toban.plan.Step;
import java.time.Duration;
import java.time.Instant;

/**
 * A step of a plan as it is shown.
 *
 * @param number from 1
 * @param slot when it begins and ends by our reckoning, counted from the start of the plan
 * @param whole how long the plan takes
 * @param doneBy when it ends, if the plan starts now
 * @param memory bytes that a live migration carries; 0 when it carries none or nobody knows
 * @param script its PowerShell; empty when it only reads again
 * @param inverse the PowerShell that takes it back; empty when nothing does
 */
record StepRow(
        int number,
        Step step,
        Schedule.Slot slot,
        Duration whole,
        Instant doneBy,
        long memory,
        String script,
        String inverse) {

    double begin() {
        return share(slot.begin());
    }

    double end() {
        return share(slot.end());
    }

    private double share(Duration time) {
        return whole.isZero() ? 0 : time.toMillis() / (double) whole.toMillis();
    }
}
