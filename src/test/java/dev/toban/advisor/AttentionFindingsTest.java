package dev.toban.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.model.Clusters;
import dev.toban.model.Failback;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.InterfaceState;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkRole;
import dev.toban.model.NetworkState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.ResourceState;
import dev.toban.model.Section;
import dev.toban.model.Unknowns;
import dev.toban.model.WitnessType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttentionFindingsTest {

    @Test
    void aHealthyClusterHasNothingToSay() {
        assertThat(Findings.of(Clusters.of(4).inventory())).isEmpty();
    }

    @Test
    void theWorstComesFirst() {
        Inventory inventory = Clusters.of(4)
                .with(Unknowns.node("HV01", NodeState.PAUSED))
                .with(Unknowns.node("HV02", NodeState.UNKNOWN))
                .with(Unknowns.node("HV03", NodeState.DOWN))
                .inventory();
        assertThat(Findings.of(inventory)).extracting(Finding::level).isSorted();
        assertThat(Findings.of(inventory).getFirst().objects()).containsExactly("HV03");
    }

    @Test
    void aNodeThatIsDownIsAFaultSinceItWentDown() {
        Finding finding = only(Clusters.of(5).with(Unknowns.node("HV02", NodeState.DOWN)), "advisor.node.down");
        assertThat(finding.level()).isEqualTo(FindingLevel.FAULT);
        assertThat(finding.since()).contains(Clusters.NOW.minusSeconds(600));
    }

    @Test
    void aLostQuorumComesFirstAndNobodyIsToldOfRestarts() {
        Inventory inventory = Clusters.of(2)
                .with(Unknowns.node("HV01", NodeState.DOWN))
                .with(Unknowns.node("HV02", NodeState.JOINING))
                .inventory();
        assertThat(Findings.of(inventory))
                .extracting(finding -> finding.title().key())
                .startsWith("advisor.quorum.lost")
                .doesNotContain("advisor.quorum.thin");
        assertThat(Findings.of(inventory))
                .extracting(finding -> finding.cause().key())
                .contains("advisor.node.down.alone")
                .doesNotContain("advisor.node.down.why");
    }

    @Test
    void aNodeThatIsIsolatedIsNotJustDown() {
        Clusters cluster = Clusters.of(5).with(Unknowns.node("HV02", NodeState.DOWN, NodeStatus.ISOLATED));
        assertThat(only(cluster, "advisor.node.isolated").level()).isEqualTo(FindingLevel.FAULT);
        assertThat(keys(cluster)).doesNotContain("advisor.node.down");
    }

    @Test
    void aNodeThatIsQuarantinedIsNotJustDown() {
        Clusters cluster = Clusters.of(5).with(Unknowns.node("HV02", NodeState.DOWN, NodeStatus.QUARANTINED));
        assertThat(only(cluster, "advisor.node.quarantined").level()).isEqualTo(FindingLevel.FAULT);
        assertThat(keys(cluster)).doesNotContain("advisor.node.down");
    }

    @Test
    void aNodeThatIsPausedIsANoteMendedByResuming() {
        Finding finding = only(Clusters.of(4).with(Unknowns.node("HV02", NodeState.PAUSED)), "advisor.node.paused");
        assertThat(finding.level()).isEqualTo(FindingLevel.NOTE);
        assertThat(finding.mend()).contains(new Intent.Resume(new NodeName("HV02"), Failback.IMMEDIATE));
    }

    @Test
    void aNodeOfUnknownStateIsUnknown() {
        Finding finding = only(Clusters.of(4).with(Unknowns.node("HV02", NodeState.UNKNOWN)), "advisor.node.unknown");
        assertThat(finding.level()).isEqualTo(FindingLevel.UNKNOWN);
    }

    @Test
    void quorumIsThinWhenOneMoreVoteStopsTheCluster() {
        Clusters cluster = Clusters.of(2).with(Unknowns.node("HV02", NodeState.DOWN));
        assertThat(only(cluster, "advisor.quorum.thin").level()).isEqualTo(FindingLevel.WARNING);
    }

    @Test
    void quorumIsNotThinWhileAnyVoteMayGo() {
        assertThat(keys(Clusters.of(2))).doesNotContain("advisor.quorum.thin");
    }

    @Test
    void aWitnessThatIsOfflineIsAWarning() {
        Clusters cluster = Clusters.of(3).with(SmallParts.quorum(WitnessType.DISK, ResourceState.OFFLINE));
        assertThat(only(cluster, "advisor.quorum.witness").level()).isEqualTo(FindingLevel.WARNING);
    }

    @Test
    void aWitnessThatIsOnlineOrAbsentIsNothing() {
        assertThat(keys(Clusters.of(3).with(SmallParts.quorum(WitnessType.DISK, ResourceState.ONLINE))))
                .isEmpty();
        assertThat(keys(Clusters.of(3).with(SmallParts.quorum(WitnessType.NONE, ResourceState.UNKNOWN))))
                .isEmpty();
    }

    @Test
    void aNetworkThatIsDownOrPartitionedIsAFault() {
        for (NetworkState state : List.of(NetworkState.DOWN, NetworkState.PARTITIONED)) {
            Clusters cluster = Clusters.of(3).with(SmallParts.network("LAN", NetworkRole.CLUSTER, state));
            assertThat(only(cluster, "advisor.network.broken").level()).isEqualTo(FindingLevel.FAULT);
        }
    }

    @Test
    void aConnectionThatFailedIsAFault() {
        Clusters cluster = Clusters.of(3)
                .with(SmallParts.network("LAN", NetworkRole.CLUSTER, NetworkState.UP))
                .with(SmallParts.connection("HV02", "LAN", InterfaceState.FAILED));
        assertThat(only(cluster, "advisor.interface.broken").objects()).containsExactly("HV02", "LAN");
    }

    @Test
    void aConnectionOfANodeThatIsDownOrOfAnUnusedNetworkIsNothingMore() {
        Clusters down = Clusters.of(5)
                .with(Unknowns.node("HV02", NodeState.DOWN))
                .with(SmallParts.network("LAN", NetworkRole.CLUSTER, NetworkState.UP))
                .with(SmallParts.connection("HV02", "LAN", InterfaceState.FAILED));
        Clusters unused = Clusters.of(3)
                .with(SmallParts.network("SAN", NetworkRole.NONE, NetworkState.UP))
                .with(SmallParts.connection("HV02", "SAN", InterfaceState.FAILED));
        assertThat(keys(down)).doesNotContain("advisor.interface.broken");
        assertThat(keys(unused)).isEmpty();
    }

    @Test
    void aRoleThatFailedIsMendedByStartingIt() {
        Clusters cluster = Clusters.of(3).with(Unknowns.role("app01", "HV01", GroupState.FAILED, Set.of()));
        Finding finding = only(cluster, "advisor.role.failed");
        assertThat(finding.level()).isEqualTo(FindingLevel.FAULT);
        assertThat(finding.mend()).containsInstanceOf(Intent.StartRole.class);
    }

    @Test
    void aRoleWithoutItsProtectedNetworkIsMendedByMovingIt() {
        Clusters cluster = Clusters.of(3)
                .with(Unknowns.role("app01", "HV01", GroupState.ONLINE, Set.of(GroupStatus.NETWORK_FAILURE)));
        assertThat(only(cluster, "advisor.role.network").mend()).containsInstanceOf(Intent.Migrate.class);
    }

    @Test
    void aRoleThatWaitsForItsMoveAwayFromALostNetworkIsBeingMendedByTheCluster() {
        Clusters cluster = Clusters.of(2)
                .with(Unknowns.role(
                        "app01", "HV01", GroupState.ONLINE, Set.of(GroupStatus.NETWORK_FAILURE, GroupStatus.QUEUED)));
        Finding finding = only(cluster, "advisor.role.network");
        assertThat(finding.level()).isEqualTo(FindingLevel.WARNING);
        assertThat(finding.mend()).isEmpty();
    }

    @Test
    void aRoleThatIsNotMonitoredIsAWarning() {
        Clusters cluster =
                Clusters.of(3).with(Unknowns.role("app01", "HV01", GroupState.ONLINE, Set.of(GroupStatus.UNMONITORED)));
        assertThat(only(cluster, "advisor.role.unmonitored").level()).isEqualTo(FindingLevel.WARNING);
    }

    @Test
    void aPartWithoutAnAnswerIsUnknownSinceItsLastAnswer() {
        Reading stale = Reading.fresh(Clusters.NOW.minusSeconds(84))
                .failed(new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", ""));
        Clusters cluster = Clusters.of(3).reading(Part.of(Section.HOSTS, new NodeName("HV02")), stale);
        Finding finding = only(cluster, "advisor.unread.node");
        assertThat(finding.level()).isEqualTo(FindingLevel.UNKNOWN);
        assertThat(finding.since()).contains(Clusters.NOW.minusSeconds(84));
    }

    private static List<String> keys(Clusters cluster) {
        return Findings.of(cluster.inventory()).stream()
                .map(finding -> finding.title().key())
                .toList();
    }

    private static Finding only(Clusters cluster, String key) {
        List<Finding> found = Findings.of(cluster.inventory()).stream()
                .filter(finding -> finding.title().key().equals(key))
                .toList();
        assertThat(found).as(key).hasSize(1);
        return found.getFirst();
    }
}
