package dev.toban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.AdapterId;
import dev.toban.model.ClusterGroup;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmState;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final NodeName HV01 = new NodeName("HV01");
    private static final NodeName HV02 = new NodeName("HV02");

    private SimulatedCluster lab = open();
    private Inventory duty = read();

    private static SimulatedCluster open() {
        try {
            return Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    private Inventory read() {
        try {
            return lab.read(Scope.FULL);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void fresh() {
        lab = open();
        duty = read();
    }

    @Test
    void theSameInventoryAndIntentGiveTheSamePlan() {
        Intent drain = new Intent.Drain(HV01, null);
        assertThat(Planner.plan(duty, drain)).isEqualTo(Planner.plan(duty, drain));
    }

    @Test
    void aDrainPausesFirstMovesEveryRoleAndReadsAgainLast() {
        Plan plan = Planner.plan(duty, new Intent.Drain(HV01, null));
        assertThat(plan.isBlocked()).isFalse();
        assertThat(plan.steps().getFirst().command())
                .isEqualTo(new ClusterCommand.SuspendNode(HV01, false, null, null));
        assertThat(plan.steps().getLast().expected()).isEqualTo(new Expectation.NodeIsEmpty(HV01));
        assertThat(plan.steps().stream()
                        .filter(step -> step.expected() instanceof Expectation.RoleOn
                                || step.expected() instanceof Expectation.RoleAway))
                .hasSize(rolesOf(HV01));
    }

    @Test
    void aDrainMovesHigherPriorityFirstAndBiggerMachinesFirstWithinIt() {
        List<ClusterGroup> order = Planner.plan(duty, new Intent.Drain(HV01, null)).steps().stream()
                .filter(step -> step.expected() instanceof Expectation.RoleAway)
                .map(step -> Objects.requireNonNull(duty.groups().get(((Expectation.RoleAway) step.expected()).role())))
                .toList();
        for (int i = 1; i < order.size(); i++) {
            assertThat(rank(order.get(i))).isLessThanOrEqualTo(rank(order.get(i - 1)));
        }
    }

    private int rolesOf(NodeName node) {
        return (int) duty.groupsOn(node).stream()
                .filter(role -> !role.groupType().isOfStorage())
                .count();
    }

    private long rank(ClusterGroup role) {
        long memory = duty.virtualMachine(role.name()).map(Capacity::occupied).orElse(0L);
        return Objects.requireNonNullElse(role.priority(), 0) * (1L << 50) + memory;
    }

    @Test
    void aDrainRunsAsManyMigrationsAtATimeAsTheNodeMay() {
        assertThat(Planner.plan(duty, new Intent.Drain(HV01, null)).concurrency())
                .isEqualTo(new MigrationEstimate(duty).limit(HV01));
    }

    @Test
    void aRoleWithoutATargetBlocksTheDrainAndSaysWhyForEachNode() {
        VirtualMachine tied = duty.virtualMachines().stream()
                .filter(machine -> machine.name().value().equals("app07"))
                .findFirst()
                .orElseThrow();
        NodeName home = Objects.requireNonNull(tied.computerName());
        Plan plan = Planner.plan(duty, new Intent.Drain(home, null));
        assertThat(plan.isBlocked()).isTrue();
        Check blocker = plan.checks(CheckLevel.BLOCKER).getFirst();
        assertThat(blocker.objects()).containsExactly("app07");
        assertThat(Texts.in(Language.ENGLISH).of(blocker.detail())).contains("no switch of that name");
        assertThat(plan.effect().getFirst().args()).startsWith(rolesOf(home) - 1);
        assertThat(plan.effect()).contains(Message.of("plan.effect.stay", 1));
    }

    @Test
    void aNodeThatIsDownIsNotDrained() throws Exception {
        lab.laboratory().inject(new Fault.NodeCrash(HV01));
        lab.laboratory().clock().advance(Duration.ofMinutes(1));
        assertThat(Planner.plan(read(), new Intent.Drain(HV01, null)).isBlocked())
                .isTrue();
    }

    @Test
    void whatIsStillOnAPausedNodeCanBeDrained() throws Exception {
        lab.execute(new ClusterCommand.SuspendNode(HV01, false, null, null), Progress.SILENT);
        Plan plan = Planner.plan(read(), new Intent.Drain(HV01, null));
        assertThat(plan.isBlocked()).isFalse();
        assertThat(plan.steps().getFirst().command()).isInstanceOf(ClusterCommand.MoveVirtualMachine.class);
    }

    @Test
    void aDrainWarnsOfRolesThatWaitForAMoveAndMayArrive() throws Exception {
        for (int uplink = 0; uplink < 2; uplink++) {
            lab.laboratory().inject(new Fault.UplinkDown(HV01, new SwitchName("vsw-prod")));
        }
        lab.laboratory().clock().advance(Duration.ofSeconds(1));
        Plan plan = Planner.plan(read(), new Intent.Drain(new NodeName("HV02"), null));
        assertThat(plan.checks())
                .anyMatch(check ->
                        check.title().key().equals("plan.check.arrivals") && check.level() == CheckLevel.WARNING);
    }

    @Test
    void aPauseWithoutDrainMovesNothingAndAResumeTakesItBack() throws Exception {
        Plan plan = Planner.plan(duty, new Intent.Pause(HV01));
        assertThat(plan.isBlocked()).isFalse();
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.command()).isEqualTo(new ClusterCommand.SuspendNode(HV01, false, null, null));
            assertThat(step.inverse()).isEqualTo(new ClusterCommand.ResumeNode(HV01, Failback.NO_FAILBACK));
        });
        lab.execute(new ClusterCommand.SuspendNode(HV01, false, null, null), Progress.SILENT);
        assertThat(Planner.plan(read(), new Intent.Pause(HV01)).isBlocked()).isTrue();
    }

    @Test
    void onlyAPausedNodeIsResumed() throws Exception {
        Intent resume = new Intent.Resume(HV01, Failback.IMMEDIATE);
        assertThat(Planner.plan(duty, resume).isBlocked()).isTrue();
        lab.execute(new ClusterCommand.SuspendNode(HV01, false, null, null), Progress.SILENT);
        assertThat(Planner.plan(read(), resume).isBlocked()).isFalse();
    }

    @Test
    void liveMigrationIsForRunningMachinesOnly() {
        VirtualMachine off = duty.virtualMachines().stream()
                .filter(machine -> machine.state() == VmState.OFF && machine.group() != null)
                .findFirst()
                .orElseThrow();
        GroupName role = Objects.requireNonNull(off.group());
        assertThat(Planner.plan(duty, new Intent.Migrate(List.of(role), null, MigrationType.LIVE))
                        .isBlocked())
                .isTrue();
    }

    @Test
    void aProtectedAdapterKeepsItsMachineFromANodeWhoseSwitchHasNoLink() {
        GroupName role = runningOn(HV01);
        SwitchName needed = Objects.requireNonNull(duty.virtualMachine(role)
                .orElseThrow()
                .knownAdapters()
                .getFirst()
                .switchName());
        int uplinks =
                duty.virtualSwitch(HV02, needed).orElseThrow().knownUplinks().size();
        for (int i = 0; i < uplinks; i++) {
            lab.laboratory().inject(new Fault.UplinkDown(HV02, needed));
        }
        Inventory now = read();
        assertThat(new Placement(now).assess(role, new Capacity(now)))
                .filteredOn(found -> found.node().equals(HV02))
                .singleElement()
                .satisfies(found -> assertThat(found.obstacles()).contains(Obstacle.SWITCH_WITHOUT_LINK));
        assertThat(Planner.plan(read(), new Intent.Migrate(List.of(role), HV02, MigrationType.LIVE))
                        .isBlocked())
                .isTrue();
    }

    @Test
    void aBlockerNamesARemedyForEachReason() {
        lab.laboratory().inject(new Fault.NodeCrash(HV02));
        Plan plan = Planner.plan(read(), new Intent.Migrate(List.of(new GroupName("app07")), null, MigrationType.LIVE));
        assertThat(plan.checks(CheckLevel.BLOCKER))
                .singleElement()
                .extracting(check -> Texts.in(Language.ENGLISH).of(check.detail()))
                .asString()
                .contains("(create the switch vsw-dmz on HV01, or connect the adapter to another)");
    }

    private GroupName runningOn(NodeName node) {
        return duty.virtualMachinesOn(node).stream()
                .filter(machine -> machine.state() == VmState.RUNNING && machine.group() != null)
                .filter(machine -> machine.name().value().startsWith("app"))
                .map(machine -> Objects.requireNonNull(machine.group()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyStepThatChangesSomethingKnowsItsWayBack() {
        Plan plan = Planner.plan(duty, new Intent.Drain(HV01, null));
        // The sweep at the end repeats the pause, which the first step takes back.
        assertThat(plan.steps().subList(0, plan.steps().size() - 1).stream().filter(step -> step.command() != null))
                .allSatisfy(step -> assertThat(step.inverse()).isNotNull());
    }

    @Test
    void stepsThatRunTogetherShareTheTime() {
        Plan plan = Planner.plan(duty, new Intent.Drain(HV01, null));
        Duration oneByOne = plan.steps().stream().map(Step::estimate).reduce(Duration.ZERO, Duration::plus);
        assertThat(plan.estimate()).isLessThan(oneByOne).isPositive();
    }

    @Test
    void protectionChangesOnlyAdaptersThatDiffer() {
        List<AdapterId> all = duty.virtualMachines().stream()
                .flatMap(machine -> machine.knownAdapters().stream())
                .map(adapter -> adapter.id())
                .toList();
        long open = duty.virtualMachines().stream()
                .flatMap(machine -> machine.knownAdapters().stream())
                .filter(adapter -> !Boolean.TRUE.equals(adapter.clusterMonitored()))
                .count();
        assertThat(open).isPositive();
        assertThat(Planner.plan(duty, new Intent.Protect(all, true)).steps()).hasSize((int) open);
    }

    @Test
    void maintenanceOfAVolumeWarnsThatItsMachinesStop() {
        VolumeName volume = duty.sharedVolumes().values().getFirst().name();
        Plan plan = Planner.plan(duty, new Intent.SuspendCsv(volume, VolumeSuspension.MAINTENANCE));
        assertThat(plan.checks(CheckLevel.WARNING)).isNotEmpty();
        assertThat(plan.steps().getFirst().inverse()).isEqualTo(new ClusterCommand.ResumeSharedVolume(volume));
    }

    @Test
    void aStoppedRoleIsExpectedOffline() {
        GroupName role = runningOn(HV01);
        Plan plan = Planner.plan(duty, new Intent.StopRole(List.of(role)));
        assertThat(plan.steps().getFirst().expected()).isEqualTo(new Expectation.RoleIs(role, GroupState.OFFLINE));
    }

    @Test
    void anIntentAboutNothingThatExistsIsBlockedNotBroken() {
        GroupName nobody = new GroupName("nobody");
        NodeName nowhere = new NodeName("HV99");
        List<Intent> intents = List.of(
                new Intent.Migrate(List.of(nobody), null, MigrationType.LIVE),
                new Intent.Migrate(List.of(), nowhere, MigrationType.LIVE),
                new Intent.CancelMigration(List.of(nobody)),
                new Intent.Drain(nowhere, null),
                new Intent.Pause(nowhere),
                new Intent.Resume(nowhere, Failback.POLICY),
                new Intent.MoveRole(List.of(nobody), null),
                new Intent.StartRole(List.of(nobody)),
                new Intent.StopRole(List.of(nobody)),
                new Intent.MoveCsv(List.of(new VolumeName("none")), null),
                new Intent.SuspendCsv(new VolumeName("none"), VolumeSuspension.REDIRECTED_ACCESS),
                new Intent.ResumeCsv(new VolumeName("none")),
                new Intent.Protect(List.of(new AdapterId("none")), true));
        assertThat(intents)
                .allSatisfy(intent ->
                        assertThat(Planner.plan(duty, intent).isBlocked()).isTrue());
    }
}
