package dev.toban.plan;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.LinkState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.SwitchName;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualSwitch;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of the nodes matters to where roles may run, looked up once: nodes are numbered, reasons are the bits of
 * {@link Reasons}, and what is asked of all roles alike is an array by node.
 */
final class PlacementFacts {

    private final Inventory inventory;
    private final List<NodeName> nodes;
    private final Map<NodeName, Integer> numbers = new HashMap<>();
    private final int[] ofNodes;
    private final int[] withoutSwitch;
    private final Map<SwitchName, int[]> forProtected = new HashMap<>();
    private final Map<SwitchName, int[]> forOthers = new HashMap<>();
    private final VolumeFacts volumes;
    private final Map<String, int[]> apart = new HashMap<>();
    /** Filled as roles are asked for, from whatever thread asks. */
    private final Map<List<NodeName>, BitSet> owners = new ConcurrentHashMap<>();

    PlacementFacts(Inventory inventory) {
        this.inventory = inventory;
        this.nodes = inventory.nodes().stream().map(ClusterNode::name).toList();
        for (NodeName node : nodes) {
            numbers.put(node, numbers.size());
        }
        this.ofNodes = nodes.stream().mapToInt(this::ofNode).toArray();
        addLimits();
        this.withoutSwitch = nodes.stream().mapToInt(this::withoutSwitch).toArray();
        inventory.virtualSwitches().values().forEach(this::addSwitch);
        this.volumes = new VolumeFacts(inventory, nodes.size(), this::number);
        inventory.groups().values().forEach(this::addApart);
    }

    List<NodeName> nodes() {
        return nodes;
    }

    /** The number of a node; -1 for one that the cluster does not have. */
    int number(NodeName node) {
        return numbers.getOrDefault(node, -1);
    }

    /** What stands against the node itself. */
    int ofNode(int node) {
        return ofNodes[node];
    }

    private int ofNode(NodeName name) {
        ClusterNode node = inventory.nodes().get(name);
        if (node == null || (node.state() != NodeState.UP && node.state() != NodeState.PAUSED)) {
            return Obstacle.NODE_NOT_UP.bit();
        }
        return (node.state() == NodeState.PAUSED ? Obstacle.NODE_PAUSED.bit() : 0)
                | (node.has(NodeStatus.ISOLATED) ? Obstacle.NODE_ISOLATED.bit() : 0)
                | (node.has(NodeStatus.QUARANTINED) ? Obstacle.NODE_QUARANTINED.bit() : 0);
    }

    /** Where a machine goes is not told while it travels, so that migrations count where they come from. */
    private void addLimits() {
        MigrationEstimate estimate = new MigrationEstimate(inventory);
        for (int node = 0; node < ofNodes.length; node++) {
            long underWay = inventory.groupsOn(nodes.get(node)).stream()
                    .filter(role -> inventory.isMigrating(role.name()))
                    .count();
            if (underWay > 0 && underWay >= estimate.limit(nodes.get(node))) {
                ofNodes[node] |= Obstacle.MIGRATIONS_AT_LIMIT.bit();
            }
        }
    }

    private void addSwitch(VirtualSwitch found) {
        int node = number(found.node());
        if (node >= 0) {
            int unknown = found.link() == LinkState.UNKNOWN ? Obstacle.SWITCH_UNKNOWN.bit() : 0;
            boolean dead = found.link() == LinkState.DISCONNECTED;
            forProtected.computeIfAbsent(found.name(), _ -> withoutSwitch.clone())[node] =
                    dead ? Obstacle.SWITCH_WITHOUT_LINK.bit() : unknown;
            forOthers.computeIfAbsent(found.name(), _ -> withoutSwitch.clone())[node] = unknown;
        }
    }

    /** A node that has no switch at all was not asked for its switches. */
    private int withoutSwitch(NodeName node) {
        return inventory.switchesOf(node).isEmpty() ? Obstacle.SWITCH_UNKNOWN.bit() : Obstacle.SWITCH_MISSING.bit();
    }

    /** What stands against an adapter on this switch. */
    int ofSwitch(SwitchName name, boolean monitored, int node) {
        int[] bits = (monitored ? forProtected : forOthers).getOrDefault(name, withoutSwitch);
        return bits[node];
    }

    VolumeFacts volumes() {
        return volumes;
    }

    private void addApart(ClusterGroup group) {
        NodeName owner = group.ownerNode();
        int node = owner == null ? -1 : number(owner);
        if (node >= 0) {
            for (String name : Set.copyOf(Unknown.orNone(group.placement().antiAffinityClassNames()))) {
                apart.computeIfAbsent(name, _ -> new int[nodes.size()])[node]++;
            }
        }
    }

    /** True when another role of the class is on the node. */
    boolean meetsApart(String className, int node, boolean owned) {
        int[] counts = apart.get(className);
        return counts != null && counts[node] > (owned ? 1 : 0);
    }

    /** The numbers of these nodes; most roles share a few lists. */
    BitSet numbers(List<NodeName> names) {
        return owners.computeIfAbsent(names, list -> {
            BitSet set = new BitSet(nodes.size());
            list.stream().mapToInt(this::number).filter(number -> number >= 0).forEach(set::set);
            return set;
        });
    }
}
