package dev.toban.connection.lab;

import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.SwitchType;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides which node takes a role. Source: domain/wsfc.md §12.5 and §12.6 (preconditions of a live migration). */
final class Placement {

    private final Simulation sim;

    Placement(Simulation sim) {
        this.sim = sim;
    }

    /** Why a node cannot take a role; null when it can. */
    @Nullable
    Win32Error refusal(LabGroup group, LabNode node) {
        Win32Error unfit = refusal(node);
        if (unfit != null) {
            return unfit;
        }
        if (!group.canBeOwnedBy(node)) {
            return Win32Error.ERROR_HOST_NODE_NOT_GROUP_OWNER;
        }
        if (group.has(GroupStatus.LOCKED)) {
            return Win32Error.ERROR_CLUSTER_RESOURCE_LOCKED_STATUS;
        }
        LabMachine machine = group.machine;
        if (machine == null) {
            return null;
        }
        boolean live = group.state == GroupState.ONLINE && group.owner().isMember();
        return live && wouldLoseNetwork(machine, node)
                ? Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES
                : refusal(machine, node);
    }

    /** A live migration that cuts a protected adapter off is refused: "Destination has disconnected VM switch(s)". */
    private static boolean wouldLoseNetwork(LabMachine machine, LabNode node) {
        return !ProtectedNetworks.serves(machine, node) && ProtectedNetworks.serves(machine, machine.host());
    }

    /** Why a running machine cannot be migrated live to a node that could take it; null when it can. */
    @Nullable
    Win32Error liveRefusal(LabMachine machine, LabNode node) {
        if (isHeldByInnerSwitch(machine)) {
            return Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES;
        }
        boolean reached = sim.migrations.reaches(machine.host(), node);
        return reached ? null : Win32Error.ERROR_NETWORK_NOT_AVAILABLE;
    }

    /** A protected adapter on a switch without uplinks counts as one that would lose its network. */
    private boolean isHeldByInnerSwitch(LabMachine machine) {
        return sim.settings.isOn(LabSetting.INNER_SWITCH_BLOCKS_MIGRATION)
                && machine.adapters.stream()
                        .filter(adapter -> adapter.clusterMonitored)
                        .anyMatch(adapter -> {
                            LabSwitch here = machine.host().switches.get(adapter.switchName);
                            return here != null && here.type != SwitchType.EXTERNAL;
                        });
    }

    /** Why a node takes no roles at all; null when it does. */
    static @Nullable Win32Error refusal(LabNode node) {
        if (node.state == NodeState.DOWN) {
            return Win32Error.ERROR_CLUSTER_NODE_DOWN;
        }
        if (node.state == NodeState.PAUSED) {
            return Win32Error.ERROR_CLUSTER_NODE_PAUSED;
        }
        if (node.leaving) {
            return Win32Error.ERROR_CLUSTER_NODE_SHUTTING_DOWN;
        }
        if (node.state != NodeState.UP) {
            return Win32Error.ERROR_NODE_NOT_AVAILABLE;
        }
        boolean outcast = node.has(NodeStatus.ISOLATED) || node.has(NodeStatus.QUARANTINED);
        return outcast ? Win32Error.ERROR_HOST_NODE_NOT_AVAILABLE : null;
    }

    private @Nullable Win32Error refusal(LabMachine machine, LabNode node) {
        for (LabAdapter adapter : machine.adapters) {
            if (!node.switches.containsKey(adapter.switchName)) {
                return Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES;
            }
        }
        boolean here = machine.host() == node && machine.isActive();
        boolean fits = here || machine.memory <= node.free() - reserve();
        return fits ? null : Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_DESTINATION;
    }

    /** Memory that a machine lacks on a node, in bytes; not positive when it fits. */
    long missing(LabGroup group, LabNode node) {
        return group.machine == null ? 0 : group.machine.memory - (node.free() - reserve());
    }

    /** True when some node could take the role if it had more memory. */
    boolean lacksMemoryOnly(LabGroup group) {
        return sim.cluster
                .members()
                .anyMatch(node -> refusal(group, node)
                        == Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_DESTINATION);
    }

    private long reserve() {
        return (long) (sim.settings.number(LabSetting.HOST_MEMORY_RESERVE_GB) * ClusterBuilder.GB);
    }

    /** The best node other than the owner that can take a role; null when there is none. */
    @Nullable
    LabNode best(LabGroup group) {
        return best(group, node -> node != group.owner());
    }

    /** The best of the nodes that pass a filter. */
    @Nullable
    LabNode best(LabGroup group, Predicate<LabNode> filter) {
        return sim.cluster.nodes.values().stream()
                .filter(filter)
                .filter(node -> refusal(group, node) == null)
                .min(Comparator.comparing((LabNode node) -> !serves(group, node))
                        .thenComparing(node -> conflicts(group, node) > 0)
                        .thenComparingInt(node -> preference(group, node))
                        .thenComparingInt(node -> conflicts(group, node))
                        .thenComparingDouble(Placement::load)
                        .thenComparingInt(node -> node.id))
                .orElse(null);
    }

    private static boolean serves(LabGroup group, LabNode node) {
        return group.machine == null || ProtectedNetworks.serves(group.machine, node);
    }

    private static int preference(LabGroup group, LabNode node) {
        int place = group.preferredOwners.indexOf(node);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /**
     * Roles on a node that want to keep apart from this one: preferred nodes without any come first, but when every
     * node has one the rule does not count. Source: domain/wsfc.md §12.5.
     */
    private static int conflicts(LabGroup group, LabNode node) {
        if (group.antiAffinity.isEmpty()) {
            return 0;
        }
        return (int) node.groups.stream()
                .filter(other -> other != group && sharesAClass(other, group))
                .count();
    }

    private static boolean sharesAClass(LabGroup one, LabGroup other) {
        return one.antiAffinity.stream()
                .anyMatch(name -> other.antiAffinity.stream().anyMatch(name::equalsIgnoreCase));
    }

    private static double load(LabNode node) {
        return (double) (node.committed + node.reserved + node.planned) / node.memory;
    }
}
