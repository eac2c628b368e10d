package dev.toban.job;

import dev.toban.document.DocumentException;
import dev.toban.lab.SimulatedCluster;
import dev.toban.lab.Simulations;
import dev.toban.lab.Twin;
import dev.toban.model.Inventory;
import dev.toban.plan.Plan;
import dev.toban.plan.Prediction;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A plan that was run on a simulated copy of its cluster.
 *
 * @param end how the job ended there
 * @param taken how long it took, on the clock of the copy
 * @param assumptions what the copy had to assume
 */
public record Rehearsal(JobProgress end, Duration taken, List<Message> assumptions) {

    /** As fast as possible: time passes only while a step waits. */
    private static final double UNBOUND = 0;

    /** Another run of chance than the lab's own, so that a rehearsal is a prediction and not a recording. */
    private static final long SEED = 20_260_110;

    public Rehearsal {
        assumptions = List.copyOf(assumptions);
    }

    /** What it says of the real run. */
    public Prediction prediction() {
        return new Prediction(
                end.state() == JobState.SUCCEEDED,
                taken,
                end.steps().stream().map(StepProgress::took).toList());
    }

    /** What is rehearsed: the cluster as it was read, when, and how it is reached. */
    public record Original(Inventory inventory, Instant at, String address) {}

    /**
     * Runs a plan on a copy of the cluster; blocks until it has ended.
     *
     * @throws DocumentException when no copy can be made of this inventory
     */
    public static Rehearsal of(Plan plan, Original original, Simulations simulations)
            throws DocumentException, InterruptedException {
        Instant start = original.at().truncatedTo(ChronoUnit.SECONDS);
        Twin twin = Twin.of(original.inventory(), start, original.address());
        try (SimulatedCluster copy = simulations.open(twin.scenario().withSeed(SEED), UNBOUND);
                JobEngine engine = new JobEngine(copy)) {
            Job job = engine.start(plan.predicted(null));
            job.awaitEnd();
            JobProgress end = job.progress();
            Duration taken = Duration.between(end.started(), end.ended().orElse(end.started()));
            return new Rehearsal(end, taken.truncatedTo(ChronoUnit.SECONDS), twin.assumptions());
        }
    }
}
