package dev.toban.plan;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualMachineHost;
import dev.toban.model.VmState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Memory of the hosts while a plan is made: each planned move takes from one and gives to another. */
public final class Capacity {

    private final Map<NodeName, Long> size = new HashMap<>();
    private final Map<NodeName, Long> used = new HashMap<>();

    /** Memory as the inventory shows it; a host that did not answer has none known. */
    public Capacity(Inventory inventory) {
        for (ClusterNode node : inventory.nodes().values()) {
            VirtualMachineHost host = node.host();
            Long bytes = host == null ? null : host.memoryCapacity();
            if (bytes != null) {
                size.put(node.name(), bytes);
                used.put(node.name(), usedOn(inventory, node.name()));
            }
        }
    }

    private static long usedOn(Inventory inventory, NodeName node) {
        return inventory.virtualMachinesOn(node).stream()
                .mapToLong(Capacity::occupied)
                .sum();
    }

    /** Bytes that a machine occupies on its host now: none while it is off or saved. */
    public static long occupied(VirtualMachine machine) {
        boolean off = machine.state() == VmState.OFF || machine.state() == VmState.SAVED;
        Long needed = machine.memoryNeeded();
        return off || needed == null ? 0 : needed;
    }

    /** Bytes of the host; empty when unknown. */
    public Optional<Long> size(NodeName node) {
        return Optional.ofNullable(size.get(node));
    }

    public long used(NodeName node) {
        return used.getOrDefault(node, 0L);
    }

    /** Bytes that are left; empty when unknown. */
    public Optional<Long> free(NodeName node) {
        return size(node).map(bytes -> bytes - used(node));
    }

    /** Share of the host's memory in use, 0 to 1 and beyond; empty when unknown. */
    public Optional<Double> share(NodeName node) {
        return size(node).map(bytes -> used(node) / (double) bytes);
    }

    void move(long bytes, @Nullable NodeName from, NodeName to) {
        if (from != null) {
            used.merge(from, -bytes, Long::sum);
        }
        used.merge(to, bytes, Long::sum);
    }
}
