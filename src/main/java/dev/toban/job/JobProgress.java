package dev.toban.job;

import dev.toban.plan.Plan;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a job is; a picture of one instant.
 *
 * @param job number of the job in this console
 * @param plan what it runs
 * @param state how it stands
 * @param steps one for each step of the plan
 * @param started the cluster's time when it began
 * @param ended the cluster's time when it ended; empty while it runs
 * @param remaining how much longer it takes by our reckoning
 * @param unwritten why something of it is not in the journal yet; empty when all of it is
 */
public record JobProgress(
        long job,
        Plan plan,
        JobState state,
        List<StepProgress> steps,
        Instant started,
        Optional<Instant> ended,
        Duration remaining,
        Message unwritten) {

    public JobProgress {
        steps = List.copyOf(steps);
    }

    /** The same, and all of it is in the journal. */
    JobProgress writtenDown() {
        return new JobProgress(job, plan, state, steps, started, ended, remaining, Message.NONE);
    }

    /** The same, standing otherwise. */
    JobProgress in(JobState other) {
        return new JobProgress(job, plan, other, steps, started, ended, remaining, unwritten);
    }

    public long count(StepState state) {
        return steps.stream().filter(step -> step.state() == state).count();
    }

    /**
     * Share of the work that is done, 0 to 1; steps count by their estimates. While the job runs, a step that failed is
     * behind it; once it is over, only what was done counts.
     */
    public double share() {
        double total = 0;
        double done = 0;
        for (int i = 0; i < steps.size(); i++) {
            double weight = Math.max(1, plan.steps().get(i).estimate().toMillis());
            total += weight;
            done += weight * done(steps.get(i));
        }
        return total == 0 ? 1 : done / total;
    }

    private double done(StepProgress step) {
        if (step.state() == StepState.DONE) {
            return 1;
        }
        boolean behind = step.state().isOver();
        return state.isOver() ? 0 : behind ? 1 : step.percent() / 100.0;
    }
}
