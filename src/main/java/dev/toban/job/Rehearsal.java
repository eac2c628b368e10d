package dev.toban.job;

import dev.toban.connection.ClusterException;
import dev.toban.connection.Scope;
import dev.toban.document.DocumentException;
import dev.toban.lab.LabClock;
import dev.toban.lab.Scenario;
import dev.toban.lab.SimulatedCluster;
import dev.toban.lab.Simulations;
import dev.toban.lab.Twin;
import dev.toban.model.ClusterNode;
import dev.toban.model.Index;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.plan.Plan;
import dev.toban.plan.Prediction;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final Set<NodeState> SETTLED = Set.of(NodeState.UP, NodeState.DOWN, NodeState.PAUSED);
    /** Longer than the highest threshold of heartbeats, 120 of 2 s each. */
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(5);

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
        try (SimulatedCluster copy = simulations.open(twin.withChances(SEED), UNBOUND);
                JobEngine engine = new JobEngine(copy)) {
            settle(copy, original.inventory());
            Job job = engine.start(plan.predicted(null));
            job.awaitEnd();
            JobProgress end = job.progress();
            Duration taken = Duration.between(end.started(), end.ended().orElse(end.started()));
            return new Rehearsal(end, taken.truncatedTo(ChronoUnit.SECONDS), twin.assumptions());
        }
    }

    /**
     * Lets what is broken in the cluster break in its copy too, before the plan begins: a node counts as down only
     * after its heartbeats have been missing for a while.
     */
    private static void settle(SimulatedCluster copy, Inventory original) throws InterruptedException {
        Set<NodeName> known = copy.laboratory().scenario().nodes().stream()
                .map(Scenario.Node::name)
                .collect(Collectors.toSet());
        List<ClusterNode> nodes = original.nodes().stream()
                .filter(node -> SETTLED.contains(node.state()) && known.contains(node.name()))
                .toList();
        LabClock clock = copy.laboratory().clock();
        clock.advance(Duration.ZERO);
        while (clock.elapsed().compareTo(LONGEST_SETTLING) < 0 && !shows(copy, nodes)) {
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private static boolean shows(SimulatedCluster copy, List<ClusterNode> nodes) throws InterruptedException {
        try {
            Index<NodeName, ClusterNode> now = copy.read(Scope.LIGHT).nodes();
            return nodes.stream()
                    .allMatch(node -> now.find(node.name())
                            .filter(found -> found.state() == node.state())
                            .isPresent());
        } catch (ClusterException _) {
            return true; // the first step will meet the same and say it
        }
    }
}
