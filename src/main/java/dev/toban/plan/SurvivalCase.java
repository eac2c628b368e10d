package dev.toban.plan;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.Freshness;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Part;
import dev.toban.model.Section;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What of an inventory decides which losses a cluster survives; while it is equal, so is the answer.
 *
 * @param nodes all nodes, in the order of the inventory
 * @param roles roles whose machines occupy memory and can move, those of high priority first, then the large ones
 * @param tied those of them that one node alone can have, as they are set up; they are not among the roles
 * @param unknown nodes whose memory or machines nobody knows now
 * @param votes of the nodes and of the witness
 */
record SurvivalCase(List<Node> nodes, List<Role> roles, List<GroupName> tied, List<NodeName> unknown, Votes votes) {

    /**
     * A node; its bytes are zero where they are unknown.
     *
     * @param isMember true when it could be lost: it is not lost already
     * @param takes true when roles may go there
     */
    record Node(NodeName name, boolean isMember, boolean takes, long size, long free) {}

    /**
     * A role.
     *
     * @param owner the number of its node
     * @param possible the numbers of the nodes that can take it, memory aside
     */
    record Role(GroupName name, int owner, int priority, long bytes, BitSet possible) {}

    static SurvivalCase of(Inventory inventory) {
        return new Builder(inventory).build();
    }

    /** Looks up what counts. */
    private static final class Builder {

        private static final Comparator<Role> ORDER = Comparator.comparingInt(Role::priority)
                .thenComparingLong(Role::bytes)
                .reversed()
                .thenComparing(Role::name);

        private static final int SETUP = Obstacle.NOT_POSSIBLE_OWNER.bit() | Obstacle.SWITCH_MISSING.bit();

        private final Inventory inventory;
        private final Placement placement;
        private final Capacity capacity;
        /** Most roles can go to the same few sets of nodes. */
        private final Map<BitSet, BitSet> sets = new HashMap<>();

        private final List<Role> roles = new ArrayList<>();
        private final List<GroupName> tied = new ArrayList<>();

        Builder(Inventory inventory) {
            this.inventory = inventory;
            this.placement = new Placement(inventory);
            this.capacity = new Capacity(inventory);
        }

        SurvivalCase build() {
            inventory.groups().stream().filter(ClusterGroup::isVirtualMachine).forEach(this::add);
            roles.sort(ORDER);
            tied.sort(Comparator.naturalOrder());
            List<NodeName> unknown = inventory.nodes().stream()
                    .filter(node -> node.state() != NodeState.DOWN)
                    .map(ClusterNode::name)
                    .filter(node -> !isKnown(node))
                    .toList();
            return new SurvivalCase(
                    inventory.nodes().stream().map(this::node).toList(), roles, tied, unknown, Votes.of(inventory));
        }

        private Node node(ClusterNode node) {
            return new Node(
                    node.name(),
                    node.state() != NodeState.DOWN,
                    node.takesRoles(),
                    capacity.size(node.name()).orElse(0L),
                    capacity.free(node.name()).orElse(0L));
        }

        private void add(ClusterGroup group) {
            Optional<VirtualMachine> machine = inventory.virtualMachine(group.name());
            long bytes = machine.map(Capacity::occupied).orElse(0L);
            int owner = machine.map(VirtualMachine::computerName)
                    .map(placement.nodes()::indexOf)
                    .orElse(-1);
            if (bytes == 0 || owner < 0) {
                return;
            }
            int[] bits = placement.bits(group.name());
            if (isTied(bits, owner)) {
                tied.add(group.name());
            } else {
                int priority = Optional.ofNullable(group.priority()).orElse(0);
                roles.add(new Role(group.name(), owner, priority, bytes, possible(bits)));
            }
        }

        /** A link or a node that is down comes back; a switch that is missing and an owner that is none do not. */
        private static boolean isTied(int[] bits, int owner) {
            return IntStream.range(0, bits.length).allMatch(node -> node == owner || (bits[node] & SETUP) != 0);
        }

        private BitSet possible(int[] bits) {
            BitSet possible = new BitSet(bits.length);
            for (int node = 0; node < bits.length; node++) {
                possible.set(node, Reasons.isPossible(bits[node]));
            }
            return sets.computeIfAbsent(possible, same -> same);
        }

        private boolean isKnown(NodeName node) {
            return capacity.size(node).isPresent()
                    && isFresh(Section.HOSTS, node)
                    && isFresh(Section.VIRTUAL_MACHINES, node)
                    && inventory.virtualMachinesOn(node).stream().noneMatch(Builder::isUnknown);
        }

        private static boolean isUnknown(VirtualMachine machine) {
            return machine.state() == VmState.RUNNING && machine.memoryNeeded() == null;
        }

        private boolean isFresh(Section section, NodeName node) {
            return inventory.reading(Part.of(section, node)).freshness() == Freshness.FRESH;
        }
    }
}
