package dev.toban.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static Clusters four() {
        return Clusters.of(4)
                .machine("APP01", "HV01", Unknowns.adapter("a1", "vSwitch-Prod", true))
                .machine("APP02", "HV02", Unknowns.adapter("a2", "vSwitch-Prod", false))
                .with(Unknowns.externalSwitch("HV01", "vSwitch-Prod", LinkState.CONNECTED));
    }

    @Test
    void anUnchangedSectionIsTheSameObject() {
        Inventory before = four().inventory();
        Inventory after = four().inventory().sharing(before);
        assertThat(after).isEqualTo(before);
        assertThat(after.nodes()).isSameAs(before.nodes());
        assertThat(after.groups()).isSameAs(before.groups());
        assertThat(after.virtualMachines()).isSameAs(before.virtualMachines());
        assertThat(after.cluster()).isSameAs(before.cluster());
        assertThat(after.quorum()).isSameAs(before.quorum());
    }

    @Test
    void anUnchangedItemOfAChangedSectionIsTheSameObject() {
        Inventory before = four().inventory();
        Inventory after =
                four().with(Unknowns.node("HV02", NodeState.DOWN)).inventory().sharing(before);
        assertThat(after.nodes()).isNotSameAs(before.nodes());
        assertThat(after.nodes().get(new NodeName("HV01")))
                .isSameAs(before.nodes().get(new NodeName("HV01")));
        assertThat(after.nodes().find(new NodeName("HV02")).orElseThrow().state())
                .isEqualTo(NodeState.DOWN);
        assertThat(after.groups()).isSameAs(before.groups());
    }

    @Test
    void aChangedOrderIsAChange() {
        Index<NodeName, ClusterNode> forth =
                Index.of(List.of(Unknowns.node("a", NodeState.UP), Unknowns.node("b", NodeState.UP)));
        Index<NodeName, ClusterNode> back =
                Index.of(List.of(Unknowns.node("b", NodeState.UP), Unknowns.node("a", NodeState.UP)));
        assertThat(back.sharing(forth)).isEqualTo(back).isNotSameAs(forth);
        assertThat(Index.<NodeName, ClusterNode>of(List.of()).sharing(forth).isEmpty())
                .isTrue();
    }

    @Test
    void twoItemsOfOneNameAreRefused() {
        List<ClusterNode> twice = List.of(Unknowns.node("HV01", NodeState.UP), Unknowns.node("hv01", NodeState.UP));
        assertThatIllegalArgumentException().isThrownBy(() -> Index.of(twice)).withMessageContaining("hv01");
    }

    @Test
    void anIndexWithRenewedItemsIsTheOneThatWouldBeMadeAnew() {
        ClusterNode first = Unknowns.node("a", NodeState.UP);
        Index<NodeName, ClusterNode> before = Index.of(List.of(first, Unknowns.node("b", NodeState.UP)));
        ClusterNode renewed = Unknowns.node("B", NodeState.DOWN);
        Index<NodeName, ClusterNode> after = before.with(List.of(renewed));
        assertThat(after).isEqualTo(Index.of(List.of(first, renewed))).isNotEqualTo(before);
        assertThat(after.get(new NodeName("b"))).isSameAs(renewed);
        assertThat(before.find(new NodeName("b")).orElseThrow().state()).isEqualTo(NodeState.UP);
        List<ClusterNode> unknown = List.of(Unknowns.node("c", NodeState.UP));
        assertThatIllegalArgumentException().isThrownBy(() -> before.with(unknown));
    }

    @Test
    void aRoleThatNamesNoMachineOrAnotherOnesFindsItsOwnAllTheSame() {
        Inventory inventory = four().inventory();
        GroupName role = new GroupName("APP01");
        VirtualMachine own = inventory.virtualMachine(role).orElseThrow();
        VirtualMachine other = inventory.virtualMachine(new GroupName("APP02")).orElseThrow();
        for (VirtualMachineId named : Arrays.asList(null, own.id(), other.id(), new VirtualMachineId("gone"))) {
            ClusterGroup group = inventory.groups().find(role).orElseThrow();
            Inventory changed = four().with(naming(group, named)).inventory();
            assertThat(changed.virtualMachine(role)).as("names %s", named).contains(own);
        }
    }

    private static ClusterGroup naming(ClusterGroup group, @Nullable VirtualMachineId machine) {
        return new ClusterGroup(
                group.name(),
                group.id(),
                group.description(),
                group.groupType(),
                group.state(),
                group.statusInformation(),
                group.ownerNode(),
                group.isCoreGroup(),
                group.priority(),
                group.persistentState(),
                group.failover(),
                group.placement(),
                machine);
    }

    @Test
    void namesAreFoundWithoutRegardToCase() {
        Inventory inventory = four().inventory();
        assertThat(inventory.nodes().find(new NodeName("hv01"))).isPresent();
        assertThat(inventory.virtualSwitch(new NodeName("hv01"), new SwitchName("VSWITCH-PROD")))
                .isPresent();
        assertThat(inventory.virtualMachine(new GroupName("app01"))).isPresent();
        assertThat(inventory.groupsOn(new NodeName("hv01"))).hasSize(1);
        assertThat(new NodeName("HV01")).isEqualTo(new NodeName("hv01")).hasToString("HV01");
        assertThat(new NodeName("a")).isNotEqualTo(new GroupName("a"));
    }

    @Test
    void aPartWithoutAReadingOfItsOwnHasThatOfItsSection() {
        Part ofHv02 = Part.of(Section.VIRTUAL_MACHINES, new NodeName("HV02"));
        Reading failed = Reading.NEVER.failed(new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", ""));
        Inventory inventory = four().reading(ofHv02, failed).inventory();
        assertThat(inventory.reading(ofHv02)).isEqualTo(failed);
        assertThat(inventory.virtualMachine(new GroupName("APP01")).map(inventory::reading))
                .contains(Reading.fresh(Clusters.NOW));
        assertThat(inventory.virtualMachine(new GroupName("APP02")).map(inventory::reading))
                .contains(failed);
        assertThat(new Clusters().inventory().reading(Section.NODES).freshness())
                .isEqualTo(Freshness.FRESH);
    }

    @Test
    void anAnswerThatWasMissedMakesAReadingStaleNotUnknown() {
        ReadFailure why = new ReadFailure("0x800705B4", "ERROR_TIMEOUT", "");
        Reading stale = Reading.fresh(Clusters.NOW).failed(why);
        assertThat(stale.freshness()).isEqualTo(Freshness.STALE);
        assertThat(stale.asOf()).isEqualTo(Clusters.NOW);
        assertThat(Reading.NEVER.failed(why).freshness()).isEqualTo(Freshness.UNKNOWN);
    }

    @Test
    void everyMachineOfALargeClusterIsFoundByTheNameOfItsRole() {
        Inventory large = cluster(64, 8_000);
        for (int i = 0; i < 8_000; i++) {
            GroupName name = new GroupName("VM%04d".formatted(i));
            assertThat(large.virtualMachine(name)).isPresent();
            assertThat(large.groups().find(name)).isPresent();
        }
    }

    private static Inventory cluster(int nodes, int machines) {
        Clusters made = Clusters.of(nodes);
        for (int i = 0; i < machines; i++) {
            made.machine("vm%04d".formatted(i), "HV%02d".formatted(i % nodes + 1));
        }
        return made.inventory();
    }

    @Test
    void aRoleIsHomeOnItsMostPreferredOwner() {
        ClusterGroup role = Unknowns.role("r", "HV01", GroupState.ONLINE, Set.of(GroupStatus.QUEUED));
        assertThat(role.isHome()).isTrue();
        assertThat(role.has(GroupStatus.QUEUED)).isTrue();
        assertThat(role.isVirtualMachine()).isTrue();
    }

    @Test
    void onlyANodeThatIsUpAndNotIsolatedTakesRoles() {
        assertThat(Unknowns.node("a", NodeState.UP).takesRoles()).isTrue();
        assertThat(Unknowns.node("a", NodeState.PAUSED).takesRoles()).isFalse();
        assertThat(Unknowns.node("a", NodeState.UP, NodeStatus.ISOLATED).takesRoles())
                .isFalse();
        assertThat(Unknowns.node("a", NodeState.UP, NodeStatus.QUARANTINED).takesRoles())
                .isFalse();
    }
}
