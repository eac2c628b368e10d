package dev.toban.cli;

import dev.toban.connection.ClusterConnection;
import dev.toban.job.Job;
import dev.toban.job.JobEngine;
import dev.toban.job.JobProgress;
import dev.toban.job.JobRecorder;
import dev.toban.job.JobState;
import dev.toban.job.StepProgress;
import dev.toban.job.StepState;
import dev.toban.plan.Plan;
import dev.toban.plan.Step;
import dev.toban.text.Texts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs a plan to its end and tells how each step went, as soon as it is over. */
final class PlanRun {

    private final Plan plan;
    private final Texts texts;
    private final PrintWriter out;
    private final List<StepState> told = new ArrayList<>();

    PlanRun(Plan plan, Texts texts, PrintWriter out) {
        this.plan = plan;
        this.texts = texts;
        this.out = out;
        plan.steps().forEach(_ -> told.add(StepState.WAITING));
    }

    /** Runs it on a cluster; the lines are written by this thread. */
    JobProgress on(ClusterConnection connection, JobRecorder recorder) throws InterruptedException {
        return on(connection, recorder, engine -> engine.start(plan));
    }

    /** The same, begun in another way. */
    JobProgress on(ClusterConnection connection, JobRecorder recorder, Function<JobEngine, Job> begin)
            throws InterruptedException {
        Job job = awaited(new JobEngine(connection, recorder), begin);
        return job.progress(); // with what closing the engine has still written down
    }

    private Job awaited(JobEngine begun, Function<JobEngine, Job> begin) throws InterruptedException {
        try (JobEngine engine = begun) {
            engine.subscribe(this::tell);
            Job job = begin.apply(engine);
            job.awaitEnd();
            tell(job.progress());
            return job;
        }
    }

    /** Tells what is over and was not told yet. */
    synchronized void tell(JobProgress progress) {
        for (int i = 0; i < told.size(); i++) {
            StepProgress step = progress.steps().get(i);
            if (step.state().isOver() && told.get(i) != step.state()) {
                told.set(i, step.state());
                tell(i, step);
            }
        }
    }

    private void tell(int index, StepProgress progress) {
        Step step = plan.steps().get(index);
        out.println(texts.of("cli.run.step", index + 1, progress.state(), PlanText.words(step, texts)));
        if (!progress.detail().isNone()) {
            out.println("    " + texts.of(progress.detail()));
        }
    }

    /** The exit code for how a job ended. */
    static int exitCode(JobState state) {
        return switch (state) {
            case SUCCEEDED -> 0;
            case OUTCOME_UNKNOWN -> Cli.OUTCOME_UNKNOWN;
            default -> Cli.STEP_FAILED;
        };
    }
}
