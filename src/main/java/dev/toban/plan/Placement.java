package dev.toban.plan;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterResource;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says for a role and a node what stands against it and what speaks for it, and which node is the best. Plans, the node
 * picker, the matrix of the roles page and the capacity badge all ask here, so that they agree. Source: domain/wsfc.md
 * §5+8, §12.5, §12.6.
 */
public final class Placement {

    static final long UNKNOWN = Long.MIN_VALUE;

    private final Inventory inventory;
    private final PlacementFacts facts;
    private final Optional<NodeName> resumed;

    public Placement(Inventory inventory) {
        this(inventory, new PlacementFacts(inventory), Optional.empty());
    }

    private Placement(Inventory inventory, PlacementFacts facts, Optional<NodeName> resumed) {
        this.inventory = inventory;
        this.facts = facts;
        this.resumed = resumed;
    }

    /** The same, as it will be when the pause of a node has ended. */
    Placement afterResume(NodeName node) {
        return new Placement(inventory, facts, Optional.of(node));
    }

    /** All nodes, in the order in which they are numbered. */
    public List<NodeName> nodes() {
        return facts.nodes();
    }

    /** The node with most points among those that can take the role; the first of equals. */
    public static Optional<Assessment> best(List<Assessment> nodes) {
        return nodes.stream().filter(Assessment::isPossible).max(Comparator.comparingDouble(Assessment::points));
    }

    /** Every node as a place for the role, in the order of {@link #nodes()}, with the memory of this moment. */
    public List<Assessment> assess(GroupName role, Capacity capacity) {
        long[] free = free(capacity);
        int[] bits = bits(role, free);
        long most = 1; // a node that is full has not most memory free, even if the others are fuller
        for (int node = 0; node < bits.length; node++) {
            most = Reasons.isPossible(bits[node]) ? Math.max(most, free[node]) : most;
        }
        List<Assessment> nodes = new ArrayList<>(bits.length);
        for (int node = 0; node < bits.length; node++) {
            Reasons reasons = new Reasons(bits[node]);
            boolean roomiest = reasons.isPossible() && free[node] == most;
            NodeName name = facts.nodes().get(node);
            long coming = reasons.has(Advantage.OWNER) ? 0 : bytes(role);
            double size = capacity.size(name).orElse(Long.MAX_VALUE);
            nodes.add(new Assessment(
                    name,
                    roomiest ? reasons.with(Advantage.MOST_MEMORY_FREE) : reasons,
                    (capacity.used(name) + coming) / size));
        }
        return nodes;
    }

    /** Free bytes of each node; {@link #UNKNOWN} where nobody knows. */
    long[] free(Capacity capacity) {
        return facts.nodes().stream()
                .mapToLong(node -> capacity.free(node).orElse(UNKNOWN))
                .toArray();
    }

    /** The bits of {@link Reasons} for each node, memory and all, except for {@link Advantage#MOST_MEMORY_FREE}. */
    int[] bits(GroupName role, long[] free) {
        int[] bits = bits(role);
        long bytes = bytes(role);
        for (int node = 0; node < bits.length && bytes > 0; node++) {
            if ((bits[node] & Advantage.OWNER.bit()) == 0) {
                bits[node] |= memory(free[node], bytes);
            }
        }
        return bits;
    }

    private static int memory(long free, long bytes) {
        if (free == UNKNOWN) {
            return Obstacle.MEMORY_UNKNOWN.bit();
        }
        return free < bytes ? Obstacle.NOT_ENOUGH_MEMORY.bit() : Advantage.MEMORY_FREE.bit();
    }

    /** As {@link #bits(GroupName, long[])}, memory aside. */
    int[] bits(GroupName role) {
        int[] bits = new int[facts.nodes().size()];
        Arrays.setAll(bits, this::ofNode);
        Optional<ClusterGroup> group = inventory.groups().find(role);
        int owner = owner(role).map(facts::number).orElse(-1);
        if (owner >= 0) {
            bits[owner] |= Advantage.OWNER.bit();
        }
        addPossibleOwners(bits, role);
        group.ifPresent(found -> {
            addPreferredOwners(bits, found);
            addAntiAffinity(bits, found, owner);
        });
        inventory.virtualMachine(role).ifPresent(machine -> addMachine(bits, machine));
        return bits;
    }

    private int ofNode(int node) {
        boolean ends = resumed.equals(Optional.of(facts.nodes().get(node)));
        return ends ? facts.ofNode(node) & ~Obstacle.NODE_PAUSED.bit() : facts.ofNode(node);
    }

    /** Bytes that the role's machine brings along. */
    private long bytes(GroupName role) {
        return inventory.virtualMachine(role).map(Capacity::occupied).orElse(0L);
    }

    /** The node that owns the role now. */
    public Optional<NodeName> owner(GroupName role) {
        return inventory
                .groups()
                .find(role)
                .map(ClusterGroup::ownerNode)
                .or(() -> inventory.virtualMachine(role).map(VirtualMachine::computerName));
    }

    /** A role goes only where each of its resources can go (5016 otherwise). */
    private void addPossibleOwners(int[] bits, GroupName role) {
        for (ClusterResource resource : inventory.resourcesOf(role)) {
            List<NodeName> owners = Unknown.orNone(resource.possibleOwners());
            if (!owners.isEmpty()) {
                BitSet possible = facts.numbers(owners);
                for (int node = possible.nextClearBit(0); node < bits.length; node = possible.nextClearBit(node + 1)) {
                    bits[node] |= Obstacle.NOT_POSSIBLE_OWNER.bit();
                }
            }
        }
    }

    private void addPreferredOwners(int[] bits, ClusterGroup group) {
        List<NodeName> owners = Unknown.orNone(group.placement().preferredOwners());
        if (!owners.isEmpty()) {
            BitSet preferred = facts.numbers(owners);
            for (int node = 0; node < bits.length; node++) {
                bits[node] |= preferred.get(node) ? Advantage.PREFERRED_OWNER.bit() : Obstacle.NOT_PREFERRED.bit();
            }
        }
    }

    private void addAntiAffinity(int[] bits, ClusterGroup group, int owner) {
        for (String name : Unknown.orNone(group.placement().antiAffinityClassNames())) {
            for (int node = 0; node < bits.length; node++) {
                if (facts.meetsApart(name, node, node == owner)) {
                    bits[node] |= Obstacle.ANTI_AFFINITY.bit();
                }
            }
        }
    }

    private void addMachine(int[] bits, VirtualMachine machine) {
        facts.volumes().addTo(bits, machine);
        for (int node = 0; node < bits.length; node++) {
            bits[node] |= switches(machine, node);
        }
    }

    private int switches(VirtualMachine machine, int node) {
        int found = 0;
        boolean connected = false;
        for (VirtualNetworkAdapter adapter : machine.knownAdapters()) {
            SwitchName name = adapter.switchName();
            if (name != null) { // an adapter that is not connected is at home anywhere
                connected = true;
                found |= facts.ofSwitch(name, isMonitored(adapter), node);
            }
        }
        return found == 0 && connected ? Advantage.SWITCHES_LINKED.bit() : found;
    }

    private static boolean isMonitored(VirtualNetworkAdapter adapter) {
        return !Boolean.FALSE.equals(adapter.clusterMonitored());
    }

    /** The switch because of which this obstacle stands against the machine on the node. */
    Optional<SwitchName> switchInTheWay(VirtualMachine machine, NodeName node, Obstacle obstacle) {
        return adaptersInTheWay(machine, node, obstacle)
                .flatMap(adapter -> Optional.ofNullable(adapter.switchName()).stream())
                .findFirst();
    }

    /** Adapters that find this obstacle on the node. */
    Stream<VirtualNetworkAdapter> adaptersInTheWay(VirtualMachine machine, NodeName node, Obstacle obstacle) {
        int number = facts.number(node);
        return machine.knownAdapters().stream()
                .filter(adapter -> number >= 0 && stands(adapter.switchName(), isMonitored(adapter), number, obstacle));
    }

    private boolean stands(@Nullable SwitchName name, boolean monitored, int node, Obstacle obstacle) {
        return name != null && facts.ofSwitch(name, monitored, node) == obstacle.bit();
    }
}
