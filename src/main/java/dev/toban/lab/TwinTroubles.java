package dev.toban.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.DrainStatus;
import dev.toban.model.InterfaceState;
import dev.toban.model.Inventory;
import dev.toban.model.LinkState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Part;
import dev.toban.model.ResourceState;
import dev.toban.model.Section;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualSwitch;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What does not work in the cluster, as faults at the start of its twin: a scenario begins with everything well. */
final class TwinTroubles {

    private final Inventory inventory;
    private final Assumptions assumptions;
    private final Set<NodeName> nodes;

    TwinTroubles(Inventory inventory, Assumptions assumptions, List<Scenario.Node> nodes) {
        this.inventory = inventory;
        this.assumptions = assumptions;
        this.nodes = nodes.stream().map(Scenario.Node::name).collect(Collectors.toSet());
    }

    /** Links and paths first, then nodes that are down, then nodes that are paused. */
    List<Scenario.Entry> timeline() {
        List<Scenario.Entry> entries = Stream.of(links(), uplinks(), paths(), witness(), down(), paused())
                .flatMap(found -> found)
                .toList();
        if (!entries.isEmpty()) {
            assumptions.note("troubles", inventory.cluster().name(), entries.size());
        }
        return entries;
    }

    private static Scenario.Entry fault(Fault fault) {
        return new Scenario.Entry(Duration.ZERO, fault, null);
    }

    private boolean isUp(NodeName node) {
        return inventory.nodes().find(node).stream().anyMatch(found -> found.state() != NodeState.DOWN);
    }

    private Stream<Scenario.Entry> links() {
        return inventory.networkInterfaces().stream()
                .filter(nic -> isUp(nic.node()) && isBroken(nic))
                .map(nic -> fault(new Fault.LinkDown(nic.node(), nic.network())))
                .distinct();
    }

    private static boolean isBroken(ClusterNetworkInterface nic) {
        return nic.state() == InterfaceState.FAILED || nic.state() == InterfaceState.UNREACHABLE;
    }

    private Stream<Scenario.Entry> uplinks() {
        return inventory.virtualSwitches().stream()
                .filter(found -> found.switchType() == SwitchType.EXTERNAL && nodes.contains(found.node()))
                .flatMap(TwinTroubles::lostUplinks);
    }

    private static Stream<Scenario.Entry> lostUplinks(VirtualSwitch found) {
        return found.knownUplinks().stream()
                .filter(uplink -> uplink.link() == LinkState.DISCONNECTED)
                .map(_ -> fault(new Fault.UplinkDown(found.node(), found.name())));
    }

    private Stream<Scenario.Entry> paths() {
        return inventory.sharedVolumes().stream().flatMap(this::lostPaths);
    }

    private Stream<Scenario.Entry> lostPaths(ClusterSharedVolume volume) {
        return volume.states().stream()
                .filter(state -> nodes.contains(state.node()))
                .filter(state -> state.blockRedirectedReasons().contains(BlockRedirectedReason.NO_DISK_CONNECTIVITY))
                .map(state -> fault(new Fault.StoragePathDown(state.node(), volume.name())));
    }

    private Stream<Scenario.Entry> witness() {
        ResourceState state = inventory.quorum().witnessState();
        return state == ResourceState.FAILED || state == ResourceState.OFFLINE
                ? Stream.of(fault(new Fault.WitnessDown()))
                : Stream.empty();
    }

    private Stream<Scenario.Entry> down() {
        return named(NodeState.DOWN)
                .map(node -> fault(
                        isStoppedService(node)
                                ? new Fault.ServiceStop(node.name())
                                : new Fault.NodeCrash(node.name())));
    }

    /** A host that answers, but is no member of the cluster, runs without its cluster service; it can be started. */
    private boolean isStoppedService(ClusterNode node) {
        return node.host() != null
                && inventory.reading(Part.of(Section.HOSTS, node.name())).failure() == null
                && inventory.groups().stream().noneMatch(role -> node.name().equals(role.ownerNode()));
    }

    /** A node that was emptied is emptied again, which moves nothing; one that still has roles is only paused. */
    private Stream<Scenario.Entry> paused() {
        return named(NodeState.PAUSED)
                .map(node -> new Scenario.Entry(
                        Duration.ZERO,
                        null,
                        new ClusterCommand.SuspendNode(node.name(), wasDrained(node), null, null)));
    }

    private boolean wasDrained(ClusterNode node) {
        boolean drained = node.drain().drainStatus() == DrainStatus.COMPLETED
                && inventory.groups().stream().noneMatch(group -> node.name().equals(group.ownerNode()));
        if (drained) {
            assumptions.note("drained", node.name(), "");
        }
        return drained;
    }

    private Stream<ClusterNode> named(NodeState state) {
        return inventory.nodes().stream().filter(node -> node.state() == state);
    }
}
