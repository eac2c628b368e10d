package dev.toban.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InventoryDiffTest {

    @Test
    void equalInventoriesDoNotDiffer() {
        assertThat(InventoryDiff.between(RandomInventory.of(1, 4, 20), RandomInventory.of(1, 4, 20)))
                .isEmpty();
    }

    @Test
    void whatIsNewAppeared() {
        ClusterNode added = Unknowns.node("HV03", NodeState.JOINING);
        assertThat(InventoryDiff.between(
                        Clusters.of(2).inventory(), Clusters.of(2).with(added).inventory()))
                .containsExactly(new InventoryChange.Appeared(added));
    }

    @Test
    void whatIsMissingIsGone() {
        ClusterNode evicted = Unknowns.node("HV03", NodeState.UP);
        assertThat(InventoryDiff.between(
                        Clusters.of(3).inventory(), Clusters.of(2).inventory()))
                .containsExactly(new InventoryChange.Gone(evicted));
    }

    @Test
    void whatDiffersUnderOneNameChanged() {
        ClusterNode before = Unknowns.node("HV02", NodeState.UP);
        ClusterNode after = Unknowns.node("hv02", NodeState.PAUSED);
        assertThat(InventoryDiff.between(
                        Clusters.of(2).inventory(), Clusters.of(2).with(after).inventory()))
                .containsExactly(new InventoryChange.Changed(before, after));
    }

    @Test
    void theClusterAndItsQuorumAreCompared() {
        Cluster relaxed =
                Unknowns.cluster("HVCL01").withHeartbeat(new HeartbeatSettings(1000, 20, 1000, 20, 1000, 20, 40, 0));
        assertThat(InventoryDiff.between(
                        Clusters.of(1).inventory(), Clusters.of(1).with(relaxed).inventory()))
                .containsExactly(new InventoryChange.Changed(Unknowns.cluster("HVCL01"), relaxed));
    }

    @Test
    void aPartThatIsReadAgainIsTold() {
        Part part = Part.of(Section.HOSTS, new NodeName("HV01"));
        Reading failed = Reading.NEVER.failed(new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", ""));
        assertThat(InventoryDiff.between(
                        Clusters.of(1).inventory(),
                        Clusters.of(1).reading(part, failed).inventory()))
                .containsExactly(new InventoryChange.Read(part, failed));
    }

    @Test
    void everythingInAFirstInventoryAppears() {
        Inventory first = Clusters.of(2).machine("APP01", "HV01").inventory();
        assertThat(InventoryDiff.of(first))
                .filteredOn(InventoryChange.Appeared.class::isInstance)
                .hasSize(2 + 2 + 2);
        assertThat(InventoryDiff.of(first))
                .filteredOn(InventoryChange.Read.class::isInstance)
                .hasSize(Section.values().length);
    }
}
