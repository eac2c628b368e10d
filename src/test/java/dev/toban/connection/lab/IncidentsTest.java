package dev.toban.connection.lab;

import static dev.toban.connection.lab.IncidentPlay.carryOut;
import static dev.toban.connection.lab.IncidentPlay.heartbeat;
import static dev.toban.connection.lab.IncidentPlay.play;
import static dev.toban.connection.lab.IncidentPlay.remedies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Scope;
import dev.toban.lab.Practice;
import dev.toban.lab.TraceKind;
import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is peculiar to single incidents. */
class IncidentsTest {

    @Test
    void theClusterIsMendedOnceItsMachinesAreBack() throws Exception {
        play("two-node-second-failure", (practice, lab) -> {
            carryOut(remedies(practice.incident()).getFirst(), lab);
            boolean wasPending = false;
            for (int second = 0; second < 600 && practice.mending() != Practice.Mending.PROVED; second++) {
                lab.clock().advance(Duration.ofSeconds(1));
                wasPending |=
                        lab.read(Scope.FULL).groups().stream().anyMatch(group -> group.state() == GroupState.PENDING);
            }
            assertThat(practice.mending()).isEqualTo(Practice.Mending.PROVED);
            assertThat(wasPending).isTrue();
            assertThat(lab.read(Scope.FULL).groups().stream().filter(ClusterGroup::isVirtualMachine))
                    .allMatch(group -> group.state() == GroupState.ONLINE);
        });
    }

    @Test
    void aNodeThatComesBackWhileAnotherOneStaysAwayIsNoSolution() throws Exception {
        play("stale-connection", (practice, lab) -> {
            carryOut(new ClusterCommand.StopNode(new NodeName("HV01")), lab);
            lab.clock().advance(Duration.ofMinutes(10));
            assertThat(lab.read(Scope.FULL).nodes().find(new NodeName("HV02")))
                    .hasValueSatisfying(node -> assertThat(node.state()).isEqualTo(NodeState.UP));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.CARRIED_OUT);
        });
    }

    @Test
    void aHeartbeatThatDoesNotOutlastTheSnapshotIsNoRemedy() throws Exception {
        play("heartbeat-loss-at-backup", (practice, lab) -> {
            practice.guess("snapshot");
            carryOut(heartbeat(250, 20), lab);
            assertThat(practice.mending()).isEqualTo(Practice.Mending.CARRIED_OUT);
            assertThat(practice.isOver()).isFalse();
            lab.clock().advance(Duration.ofMinutes(11));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.FAILED);
            carryOut(heartbeat(1000, 20), lab);
            lab.clock().advance(Duration.ofMinutes(30));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.PROVED);
            assertThat(practice.score()).isEqualTo(new Practice.Score(40, 40, 11, 0));
        });
    }

    @Test
    void theSnapshotsGoOnSoThatTheRightRemedyIsNeverTooLate() throws Exception {
        play("heartbeat-loss-at-backup", (practice, lab) -> {
            carryOut(heartbeat(1000, 12), lab);
            lab.clock().advance(Duration.ofHours(2));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.FAILED);
            assertThat(lab.read(Scope.FULL).nodes().values()).noneMatch(node -> node.has(NodeStatus.QUARANTINED));
            carryOut(heartbeat(1000, 20), lab);
            assertThat(lab.laboratory().pending()).hasSize(1);
            lab.clock().advance(Duration.ofMinutes(31));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.PROVED);
        });
    }

    @Test
    void theStormLastsAsLongAsThereIsTimeToEndIt() throws Exception {
        play("protected-network-storm", (practice, lab) -> {
            lab.clock().advance(practice.incident().limit().minusSeconds(1));
            int before = lab.laboratory().trace().size();
            carryOut(practice.incident().remedies().getFirst(), lab);
            assertThat(lab.laboratory().trace().since(before))
                    .anyMatch(line -> line.kind() == TraceKind.MIGRATION_CANCELLED);
        });
    }

    @Test
    void anAddressThatNobodyBringsOnlineIsNoRemedyYet() throws Exception {
        play("address-conflict-after-a-change", (practice, lab) -> {
            carryOut(practice.incident().remedies().getLast(), lab);
            lab.clock().advance(Duration.ofMinutes(5));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.CARRIED_OUT);
        });
    }
}
