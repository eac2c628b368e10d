package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusterCommand.MoveGroup;
import dev.toban.command.ClusterCommand.MoveSharedVolume;
import dev.toban.command.ClusterCommand.MoveVirtualMachine;
import dev.toban.command.ClusterCommand.ResumeNode;
import dev.toban.command.ClusterCommand.SuspendNode;
import dev.toban.command.Intent;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A prediction that is never wrong proves nothing: on each copy one step meets a fault that the cluster does not. */
class RehearsalFaultTest {

    private static final NodeName HV02 = new NodeName("HV02");
    private static final GroupName FILES = new GroupName("FS01");
    /** Until the answer to a command comes, where what happens in between needs its time. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** The network that live migrations take. */
    private static final NetworkName CLUSTER = new NetworkName("Cluster");

    private static Scenario scenario() throws Exception {
        try (var source = RehearsalFaultTest.class.getResourceAsStream("twelve-steps.json")) {
            String text = new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
            return Scenarios.read(text, "twelve-steps");
        }
    }

    private static SimulatedCluster cluster() throws Exception {
        return Laboratories.open(scenario(), 0, () -> 0);
    }

    private static Rehearsal.Original read(SimulatedCluster cluster) throws Exception {
        return new Rehearsal.Original(cluster.read(Scope.FULL), cluster.clock().instant(), "lab:twelve-steps");
    }

    private static Plan plan(Rehearsal.Original original) {
        return Planner.plan(original.inventory(), new Intent.Drain(HV02, null));
    }

    private static Rehearsal undisturbed(Rehearsal.Original original) throws Exception {
        return Rehearsal.of(plan(original), original, (copy, speed) -> Laboratories.open(copy, speed, () -> 0));
    }

    private static Rehearsal disturbed(Rehearsal.Original original, int step) throws Exception {
        Plan plan = plan(original);
        ClusterCommand command = Objects.requireNonNull(plan.steps().get(step).command());
        return Rehearsal.of(
                plan,
                original,
                (copy, speed) ->
                        new FaultyCopy(Laboratories.open(copy, speed, () -> 0), command, mishap(command, step)));
    }

    /** What makes this step come otherwise. */
    private static FaultyCopy.Mishap mishap(ClusterCommand command, int step) {
        return switch (command) {
            case MoveVirtualMachine(var _, var to, var _)
            when step % 2 == 0 -> fault(new Fault.LinkDown(Objects.requireNonNull(to), CLUSTER));
            case MoveVirtualMachine(var _, var to, var _) -> fault(new Fault.NodeCrash(Objects.requireNonNull(to)));
            case MoveGroup(var _, var to) -> fault(new Fault.NodeCrash(Objects.requireNonNull(to)));
            case MoveSharedVolume(var _, var to) -> fault(new Fault.ServiceCrash(Objects.requireNonNull(to)));
            case SuspendNode suspension when suspension.drain() -> RehearsalFaultTest::sendBack;
            case SuspendNode(var node, var _, var _, var _) ->
                copy -> {
                    fault(new Fault.ServiceStop(node)).to(copy);
                    copy.laboratory().clock().advance(LATE);
                };
            default -> throw new AssertionError("a drain has no such step: " + command);
        };
    }

    private static FaultyCopy.Mishap fault(Fault fault) {
        return copy -> assertThat(copy.laboratory().inject(fault))
                .as(fault.toString())
                .isInstanceOf(FaultOutcome.Applied.class);
    }

    /** Somebody else takes the node for ready. */
    private static void sendBack(SimulatedCluster copy) throws ClusterException, InterruptedException {
        copy.execute(new ResumeNode(HV02, Failback.NO_FAILBACK), Progress.SILENT);
        copy.execute(new MoveGroup(FILES, HV02), Progress.SILENT);
        copy.laboratory().clock().advance(LATE);
    }

    private static JobProgress run(SimulatedCluster cluster, Plan plan) throws Exception {
        try (JobEngine engine = new JobEngine(cluster)) {
            Job job = engine.start(plan);
            job.awaitEnd();
            return job.progress();
        }
    }

    @Test
    void withoutAFaultTheRunIsAsRehearsedAlthoughTheCopyWorksAtAnotherPace() throws Exception {
        try (SimulatedCluster cluster = cluster()) {
            Rehearsal.Original original = read(cluster);
            Rehearsal rehearsal = undisturbed(original);
            JobProgress job = run(cluster, plan(original).predicted(rehearsal.prediction()));
            assertThat(rehearsal.prediction().steps())
                    .isNotEqualTo(job.steps().stream().map(StepProgress::took).toList());
            assertThat(Comparison.of(job).key()).isEqualTo("job.compared.same");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void aFaultWhileAStepRunsIsForetoldOfThisStepAndTheRunWithoutItSaysThatItDiffers(int step) throws Exception {
        try (SimulatedCluster cluster = cluster()) {
            Rehearsal.Original original = read(cluster);
            Rehearsal rehearsal = disturbed(original, step);
            assertThat(rehearsal.prediction().succeeded()).isFalse();
            assertThat(firstThatIsNotDone(rehearsal.end())).isEqualTo(step);
            JobProgress job = run(cluster, plan(original).predicted(rehearsal.prediction()));
            assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(Comparison.of(job).key()).isEqualTo("job.compared.better");
        }
    }

    private static int firstThatIsNotDone(JobProgress job) {
        return IntStream.range(0, job.steps().size())
                .filter(i -> job.steps().get(i).state() != StepState.DONE)
                .findFirst()
                .orElse(-1);
    }
}
