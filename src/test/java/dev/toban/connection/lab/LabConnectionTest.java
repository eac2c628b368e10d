package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.WritableConnectionContract;
import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.FaultRefusal;
import dev.toban.lab.Laboratory;
import dev.toban.lab.TraceEntry;
import dev.toban.model.DrainStatus;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationState;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmOperationalStatus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LabConnectionTest extends WritableConnectionContract {

    private static final SwitchName PROD = new SwitchName("prod");
    private static final NodeName HV01 = new NodeName("HV01");
    private static final NodeName HV02 = new NodeName("HV02");
    private static final GroupName APP01 = new GroupName("app01");
    private static final GroupName APP02 = new GroupName("app02");

    @Override
    protected ClusterConnection open() throws Exception {
        return small().open();
    }

    private static SmallScenario small() {
        return SmallScenario.of("2022", 2).machine("app01", 1, 8).machine("app02", 1, 8);
    }

    private static CommandOutcome move(LabConnection lab, GroupName group) throws ClusterException {
        return lab.execute(new ClusterCommand.MoveVirtualMachine(group, HV02, MigrationType.LIVE), Progress.SILENT);
    }

    private static VirtualMachine machine(Inventory inventory, GroupName group) {
        return inventory.virtualMachine(group).orElseThrow();
    }

    @Test
    void aMigrationShowsPhaseProgressAndQueue() throws Exception {
        LabConnection lab = small().open();
        assertThat(move(lab, APP01)).isInstanceOf(CommandOutcome.Started.class);
        assertThat(move(lab, APP02)).isInstanceOf(CommandOutcome.Queued.class);
        lab.clock().advance(Duration.ofSeconds(5));
        Inventory during = lab.read(Scope.FULL);
        VirtualMachine running = machine(during, APP01);
        assertThat(running.operationalStatus()).contains(VmOperationalStatus.MIGRATING_VIRTUAL_MACHINE);
        assertThat(running.migration()).satisfies(migration -> {
            assertThat(migration.migrationState()).isEqualTo(MigrationState.DATA_TRANSFER);
            assertThat(migration.migrationProgress()).isBetween(11, 89);
        });
        assertThat(during.groups().find(APP02).orElseThrow().has(GroupStatus.QUEUED))
                .isTrue();
        assertThat(machine(during, APP02).operationalStatus())
                .doesNotContain(VmOperationalStatus.MIGRATING_VIRTUAL_MACHINE);
    }

    @Test
    void everyCommandAndEveryFaultIsSimulated() throws Exception {
        Laboratory lab = small().open().laboratory();
        assertThat(lab.simulatedCommands()).containsExactlyInAnyOrderElementsOf(leaves(ClusterCommand.class));
        assertThat(lab.simulatedFaults()).containsExactlyInAnyOrderElementsOf(leaves(Fault.class));
    }

    @Test
    void aFaultIsRefusedWithTheReason() throws Exception {
        Laboratory lab = small().open().laboratory();
        assertThat(lab.inject(new Fault.AddressTaken("nowhere")))
                .isEqualTo(new FaultOutcome.Refused(FaultRefusal.UNKNOWN_OBJECT, "nowhere"));
        assertThat(lab.inject(new Fault.NodeCrash(new NodeName("HV99"))))
                .isEqualTo(new FaultOutcome.Refused(FaultRefusal.UNKNOWN_OBJECT, "HV99"));
        assertThat(lab.inject(new Fault.UplinkUp(HV01, PROD)))
                .isEqualTo(new FaultOutcome.Refused(FaultRefusal.NOTHING_TO_CHANGE, "prod"));
        assertThat(lab.trace().size()).isZero();
        assertThat(lab.inject(new Fault.UplinkDown(HV01, PROD))).isEqualTo(new FaultOutcome.Applied(0));
    }

    @Test
    void timeFollowsTheWorldTimesTheSpeed() throws Exception {
        AtomicLong world = new AtomicLong();
        LabConnection lab = Laboratories.open(small().read(), 60, world::get);
        world.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(lab.clock().elapsed()).isEqualTo(Duration.ofMinutes(2));
        lab.clock().pause();
        world.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(lab.clock().elapsed()).isEqualTo(Duration.ofMinutes(2));
        lab.clock().resume();
        lab.clock().setSpeed(1);
        world.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(lab.clock().elapsed()).isEqualTo(Duration.ofSeconds(122));
    }

    @Test
    void whoWaitsAtARealSpeedIsWokenWhenTheTimeHasPassed() throws Exception {
        LabConnection lab = Laboratories.open(small().read(), 1000, System::nanoTime);
        lab.clock().await(Duration.ofSeconds(20));
        assertThat(lab.clock().elapsed()).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void withoutSpeedTimePassesOnlyForThoseWhoWait() throws Exception {
        LabConnection lab = small().open();
        move(lab, APP01);
        assertThat(lab.clock().elapsed()).isZero();
        lab.clock().await(Duration.ofMinutes(1));
        assertThat(lab.clock().elapsed()).isEqualTo(Duration.ofMinutes(1));
        assertThat(lab.read(Scope.FULL).groups().find(APP01).orElseThrow().ownerNode())
                .isEqualTo(HV02);
    }

    @Test
    void aStepMovesToTheNextEvent() throws Exception {
        LabConnection lab = small().open();
        assertThat(lab.clock().stepToNextEvent()).isFalse();
        move(lab, APP01);
        assertThat(lab.clock().stepToNextEvent()).isTrue();
        assertThat(lab.clock().elapsed()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theSameScenarioLeavesTheSameTraceByteForByte() throws Exception {
        LabConnection lab = small().open();
        String first = trace(lab);
        lab.laboratory().reset();
        assertThat(lab.clock().elapsed()).isZero();
        assertThat(lab.laboratory().trace().size()).isZero();
        assertThat(trace(lab)).isEqualTo(first).contains("\"blackoutMs\": ");
        assertThat(trace(small().open())).isEqualTo(first);
        assertThat(trace(small().seed(2).open())).isNotEqualTo(first);
    }

    private static String trace(LabConnection lab) throws ClusterException {
        move(lab, APP01);
        lab.laboratory().inject(new Fault.UplinkDown(HV01, PROD));
        lab.clock().advance(Duration.ofMinutes(5));
        return String.join(
                "\n",
                lab.laboratory().trace().all().stream().map(TraceEntry::json).toList());
    }

    @Test
    void whatLastedSinceIsInTheInventory() throws Exception {
        LabConnection lab = small().open();
        lab.clock().advance(Duration.ofMinutes(3));
        lab.laboratory().inject(new Fault.UplinkDown(HV01, PROD));
        assertThat(lab.read(Scope.FULL)
                        .virtualSwitch(HV01, PROD)
                        .orElseThrow()
                        .knownUplinks()
                        .getFirst()
                        .since())
                .isEqualTo(lab.clock().start().plusSeconds(180));
    }

    @Test
    void aNodeSaysThatWhatItsDrainTookAwayComesBack() throws Exception {
        LabConnection lab = small().open();
        lab.execute(new ClusterCommand.SuspendNode(HV01, true, null, null), Progress.SILENT);
        lab.clock().advance(Duration.ofMinutes(5));
        lab.execute(new ClusterCommand.ResumeNode(HV01, Failback.IMMEDIATE), Progress.SILENT);
        assertThat(failback(lab)).isEqualTo(DrainStatus.IN_PROGRESS);
        lab.clock().advance(Duration.ofMinutes(5));
        assertThat(failback(lab)).isEqualTo(DrainStatus.COMPLETED);
    }

    private static DrainStatus failback(LabConnection lab) {
        return lab.read(Scope.LIGHT).nodes().find(HV01).orElseThrow().drain().failbackStatus();
    }
}
