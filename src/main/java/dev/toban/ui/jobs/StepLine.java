package dev.toban.ui.jobs;

import dev.toban.job.JobProgress;
import dev.toban.job.StepProgress;
import dev.toban.plan.Step;
import java.util.List;
import java.util.stream.IntStream;

/** A step of a job as it goes; {@code number} counts from 1. */
record StepLine(long job, int number, Step step, StepProgress progress) {

    /** Which step of which job. */
    record Key(long job, int number) {}

    Key key() {
        return new Key(job, number);
    }

    static List<StepLine> of(JobProgress job) {
        return IntStream.range(0, job.steps().size())
                .mapToObj(i -> new StepLine(
                        job.job(), i + 1, job.plan().steps().get(i), job.steps().get(i)))
                .toList();
    }
}
