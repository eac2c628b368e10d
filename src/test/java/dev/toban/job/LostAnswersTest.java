package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.DrainBy;
import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterError;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import dev.toban.connection.Reason;
import dev.toban.connection.Scope;
import dev.toban.connection.Win32Error;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.model.AdapterId;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.MigrationType;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.model.WitnessType;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cluster that does not say what became of a command: it answers too late, its answer is lost, or the command never
 * reached it. What counts is what it shows when it is read again.
 */
class LostAnswersTest {

    private static final NodeName HV01 = new NodeName("HV01");
    private static final NodeName HV02 = new NodeName("HV02");
    private static final NodeName HV03 = new NodeName("HV03");
    private static final GroupName APP02 = new GroupName("app02");
    private static final GroupName FS01 = new GroupName("FS01");
    private static final VolumeName VOLUME = new VolumeName("Volume1");

    /** What is wanted, and what has to be done before it can be. */
    record Case(Intent intent, List<ClusterCommand> before) {

        @Override
        public String toString() {
            return intent.toString();
        }
    }

    private static Case of(Intent intent, ClusterCommand... before) {
        return new Case(intent, List.of(before));
    }

    static Stream<Case> cases() {
        return Stream.of(
                of(new Intent.Migrate(List.of(APP02), HV03, MigrationType.LIVE)),
                of(new Intent.Migrate(List.of(APP02), HV03, MigrationType.QUICK)),
                of(new Intent.Drain(HV02, null)),
                of(new Intent.Drain(HV02, null, DrainBy.CLUSTER)),
                of(new Intent.Pause(HV02)),
                of(
                        new Intent.Resume(HV02, Failback.NO_FAILBACK),
                        new ClusterCommand.SuspendNode(HV02, false, null, null)),
                of(new Intent.StopNode(HV03)),
                of(new Intent.StartNode(HV03, false), new ClusterCommand.StopNode(HV03)),
                of(new Intent.Heartbeat(2000, 15, 2000, 25)),
                of(new Intent.MoveRole(List.of(FS01), HV01)),
                of(new Intent.StopRole(List.of(FS01))),
                of(new Intent.StartRole(List.of(FS01)), new ClusterCommand.StopGroup(FS01)),
                of(new Intent.MoveCsv(List.of(VOLUME), HV03)),
                of(new Intent.SuspendCsv(VOLUME, VolumeSuspension.REDIRECTED_ACCESS)),
                of(
                        new Intent.ResumeCsv(VOLUME),
                        new ClusterCommand.SuspendSharedVolume(VOLUME, VolumeSuspension.REDIRECTED_ACCESS)),
                of(new Intent.SetMigrationLimit(List.of(HV01), 3)),
                of(new Intent.SetNetworkRole(new NetworkName("LiveMigration"), NetworkRole.CLUSTER_AND_CLIENT)),
                of(new Intent.RenameNetwork(new NetworkName("Cluster"), "Heartbeat")),
                of(new Intent.SetMigrationNetworks(List.of(new NetworkName("Cluster")))),
                of(new Intent.Protect(List.of(adapter()), false)),
                of(new Intent.SetPreferredOwners(APP02, List.of(HV03))),
                of(new Intent.SetPossibleOwners(APP02, List.of(HV02, HV03))),
                of(new Intent.SetRolePolicy(List.of(APP02), GroupPriority.LOW, null, null, null, null)),
                of(new Intent.SetWitness(WitnessType.NONE, null, null, null)),
                of(new Intent.SetVotes(List.of(HV03), false)));
    }

    private static AdapterId adapter() {
        try (LabConnection lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0)) {
            return lab.read(Scope.FULL)
                    .virtualMachine(APP02)
                    .orElseThrow()
                    .knownAdapters()
                    .getFirst()
                    .id();
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The usual lab, in which nothing happens by itself. */
    private static Scenario quiet() throws Exception {
        Scenario duty = Scenarios.builtIn(BuiltIn.DUTY);
        String text = Json.STRICT.write(duty);
        return Scenarios.read(text.replaceFirst("(?s),\\s*\"timeline\".*", "}"), "quiet");
    }

    private static LabConnection lab(Case given) throws Exception {
        LabConnection lab = Laboratories.open(quiet(), 0, () -> 0);
        for (ClusterCommand command : given.before()) {
            lab.execute(command, Progress.SILENT);
            lab.clock().advance(Duration.ofMinutes(10));
        }
        return lab;
    }

    /** Runs the plan on a cluster that is seen through such eyes. */
    private static JobProgress run(LabConnection lab, ClusterConnection seen, Intent intent) throws Exception {
        Plan plan = Planner.plan(lab.read(Scope.FULL), intent);
        assertThat(plan.isBlocked()).as(plan.checks().toString()).isFalse();
        try (JobEngine engine = new JobEngine(seen)) {
            Job job = engine.start(plan);
            job.awaitEnd();
            return job.progress();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatWasDoneCountsAlthoughTheAnswerTimedOut(Case given) throws Exception {
        try (LabConnection lab = lab(given)) {
            CountingCluster seen = new CountingCluster(new Mute(lab, Mute.Manner.TIMED_OUT), () -> {});
            assertThat(run(lab, seen, given.intent()).state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(seen.asked()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatWasDoneCountsAlthoughTheAnswerWasLost(Case given) throws Exception {
        try (LabConnection lab = lab(given)) {
            CountingCluster seen = new CountingCluster(new Mute(lab, Mute.Manner.LOST), () -> {});
            assertThat(run(lab, seen, given.intent()).state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(seen.asked()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatNeverReachedTheClusterIsNoSuccess(Case given) throws Exception {
        try (LabConnection lab = lab(given)) {
            JobProgress end = run(lab, new Mute(lab, Mute.Manner.NEVER_ASKED), given.intent());
            assertThat(end.state()).isEqualTo(JobState.OUTCOME_UNKNOWN);
            assertThat(end.count(StepState.DONE)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatFailedIsToldWithTheWordsOfTheCluster(Case given) throws Exception {
        try (LabConnection lab = lab(given)) {
            JobProgress end = run(lab, new Mute(lab, Mute.Manner.FAILED), given.intent());
            assertThat(end.state()).isEqualTo(JobState.FAILED);
            assertThat(end.steps())
                    .filteredOn(step -> step.state() == StepState.FAILED)
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.detail().toString()).contains("ERROR_NO_SYSTEM_RESOURCES"));
        }
    }

    /** A cluster of which nobody hears what it did. */
    private static final class Mute extends ForwardingCluster {

        private static final ClusterError WHY = Win32Error.ERROR_NO_SYSTEM_RESOURCES.about("");

        private final Manner manner;

        enum Manner {
            /** It does what it is asked, and the answer comes too late. */
            TIMED_OUT,
            /** It does what it is asked, and the answer is lost. */
            LOST,
            /** The answer is lost because the question was. */
            NEVER_ASKED,
            /** It begins, and says that it failed. */
            FAILED
        }

        Mute(LabConnection lab, Manner manner) {
            super(lab);
            this.manner = manner;
        }

        @Override
        public CommandOutcome execute(ClusterCommand command, Progress progress)
                throws ClusterException, InterruptedException {
            if (manner == Manner.FAILED) {
                return new CommandOutcome.Failed(WHY);
            }
            if (manner != Manner.NEVER_ASKED) {
                super.execute(command, progress);
            }
            if (manner == Manner.TIMED_OUT) {
                throw new ClusterException(Reason.TIMED_OUT, Win32Error.ERROR_TIMEOUT.about(""), null);
            }
            return new CommandOutcome.Unknown("the line was cut");
        }
    }
}
