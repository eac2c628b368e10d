package dev.toban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenarios;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.WindowsServer;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans for a node's cluster service and for the heartbeat, each carried out and taken back. */
class ServiceAndHeartbeatTest {

    private static final NodeName HV02 = new NodeName("HV02");

    private final LabConnection lab;

    ServiceAndHeartbeatTest() throws DocumentException {
        lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
    }

    @AfterEach
    void end() {
        lab.close();
    }

    private Inventory read() throws Exception {
        return lab.read(Scope.FULL);
    }

    private Step onlyStep(Intent intent) throws Exception {
        Plan plan = Planner.plan(read(), intent);
        assertThat(plan.isBlocked()).as(plan.checks().toString()).isFalse();
        assertThat(plan.steps()).hasSize(1);
        return plan.steps().getFirst();
    }

    private void carryOut(@Nullable ClusterCommand command) {
        try {
            lab.execute(Objects.requireNonNull(command), Progress.SILENT);
        } catch (ClusterException e) {
            throw new AssertionError(e);
        }
        lab.clock().advance(Duration.ofMinutes(10));
    }

    private void verify(Step step) throws Exception {
        assertThat(Verification.of(step.expected(), read())).isEqualTo(Verdict.MET);
    }

    @Test
    void aServiceIsStoppedAndItsWayBackStartsIt() throws Exception {
        Step stop = onlyStep(new Intent.StopNode(HV02));
        carryOut(stop.command());
        verify(stop);
        assertThat(Planner.plan(read(), new Intent.StopNode(HV02)).isBlocked()).isTrue();
        carryOut(stop.inverse());
        assertThat(Verification.of(new Expectation.NodeIs(HV02, NodeState.UP), read()))
                .isEqualTo(Verdict.MET);
    }

    @Test
    void stoppingANodeThatOwnsRolesWarnsThatTheyDoNotMoveLive() throws Exception {
        Plan plan = Planner.plan(read(), new Intent.StopNode(HV02));
        assertThat(plan.checks(CheckLevel.WARNING))
                .extracting(check -> check.title().key())
                .contains("plan.check.stillOwns");
    }

    @Test
    void theRolesOfAStoppedNodeLandOnTheNodesThatAreUp() throws Exception {
        for (String down : List.of("HV01", "HV03")) {
            carryOut(new ClusterCommand.SuspendNode(new NodeName(down), true, null, null));
            carryOut(new ClusterCommand.StopNode(new NodeName(down)));
        }
        Inventory inventory = read();
        Capacity capacity = new Capacity(inventory);
        NodeName left = new NodeName("HV04");
        long share = Math.round(100.0
                * (capacity.used(HV02) + capacity.used(left))
                / capacity.size(left).orElseThrow());
        Plan plan = Planner.plan(inventory, new Intent.StopNode(HV02));
        assertThat(plan.checks().stream().map(Check::detail))
                .contains(Message.of("plan.check.memory.landing", "HV02", share));
    }

    @Test
    void aQuarantinedNodeIsStartedOnceTheQuarantineIsCleared() throws Exception {
        for (int i = 0; i < 3; i++) {
            lab.laboratory().inject(new Fault.ServiceStart(HV02));
            lab.clock().advance(Duration.ofMinutes(1));
            lab.laboratory().inject(new Fault.ServiceCrash(HV02));
            lab.clock().advance(Duration.ofMinutes(5));
        }
        assertThat(Planner.plan(read(), new Intent.StartNode(HV02, false)).isBlocked())
                .isTrue();
        Step start = onlyStep(new Intent.StartNode(HV02, true));
        assertThat(lab.script(Objects.requireNonNull(start.command()))).contains("-ClearQuarantine");
        carryOut(start.command());
        verify(start);
    }

    @Test
    void aRunningNodeIsNotStarted() throws Exception {
        assertThat(Planner.plan(read(), new Intent.StartNode(HV02, false)).isBlocked())
                .isTrue();
    }

    @Test
    void quorumIsForcedOnlyWhereNoNodeIsLeftInTheCluster() throws Exception {
        assertThat(Planner.plan(read(), new Intent.ForceQuorum(HV02)).isBlocked())
                .isTrue();
        lab.laboratory().inject(new Fault.WitnessDown());
        lab.clock().advance(Duration.ofMinutes(2));
        read().nodes().stream()
                .map(node -> node.name())
                .filter(name -> !name.equals(HV02))
                .forEach(name -> lab.laboratory().inject(new Fault.NodeCrash(name)));
        lab.clock().advance(Duration.ofMinutes(2));
        assertThat(read().nodes().find(HV02).map(node -> node.state())).contains(NodeState.JOINING);
        assertThat(Planner.plan(read(), new Intent.StartNode(HV02, false)).isBlocked())
                .as("its service runs and waits for the others")
                .isTrue();
        Step force = onlyStep(new Intent.ForceQuorum(HV02));
        assertThat(lab.script(Objects.requireNonNull(force.command()))).contains("-ForceQuorum");
        carryOut(force.command());
        verify(force);
    }

    @Test
    void theHeartbeatBetweenSitesIsChangedAndPutBack() throws Exception {
        Intent.Heartbeat now = HeartbeatSetting.of(read().cluster().heartbeat()).orElseThrow();
        Intent.Heartbeat wanted = new Intent.Heartbeat(
                now.sameSubnetDelay(),
                now.sameSubnetThreshold(),
                now.crossSubnetDelay(),
                now.crossSubnetThreshold(),
                new Intent.CrossSite(4000, 20));
        Step step = onlyStep(wanted);
        ClusterCommand.SetHeartbeat command = (ClusterCommand.SetHeartbeat) Objects.requireNonNull(step.command());
        assertThat(command.crossSiteDelay()).isEqualTo(4000);
        assertThat(command.crossSiteThreshold()).isNull();
        assertThat(command.sameSubnetDelay()).isNull();
        carryOut(command);
        verify(step);
        carryOut(Objects.requireNonNull(step.inverse()));
        assertThat(HeartbeatSetting.of(read().cluster().heartbeat())).contains(now);
    }

    @Test
    void onlyChangedHeartbeatSettingsAreAskedForAndTheWayBackRestoresThem() throws Exception {
        Step step = onlyStep(new Intent.Heartbeat(1000, 40, 1000, 20));
        assertThat(step.command()).isEqualTo(new ClusterCommand.SetHeartbeat(null, 40, null, null, null, null, null));
        carryOut(step.command());
        verify(step);
        carryOut(step.inverse());
        assertThat(read().cluster().heartbeat().sameSubnetThreshold()).isEqualTo(20);
        assertThat(Verification.of(step.expected(), read())).isNotEqualTo(Verdict.MET);
    }

    @Test
    void heartbeatSettingsOutsideTheirLimitsOrWithoutChangeAreBlocked() throws Exception {
        assertThat(Planner.plan(read(), new Intent.Heartbeat(100, 20, 1000, 20)).isBlocked())
                .isTrue();
        assertThat(Planner.plan(read(), new Intent.Heartbeat(1000, 20, 1000, 20))
                        .isBlocked())
                .isTrue();
    }

    @Test
    void defaultsFollowTheWindowsVersion() {
        assertThat(HeartbeatSetting.SAME_SUBNET_THRESHOLD.standard(WindowsServer.WINDOWS_2016))
                .hasValue(10);
        assertThat(HeartbeatSetting.SAME_SUBNET_THRESHOLD.standard(WindowsServer.WINDOWS_2019))
                .hasValue(20);
        assertThat(HeartbeatSetting.SAME_SUBNET_THRESHOLD.standard(WindowsServer.UNKNOWN))
                .isEqualTo(OptionalInt.empty());
    }
}
