package dev.toban.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Inventories of any size with seeded random contents. */
public final class RandomInventory {

    private final RandomRecords records;

    private RandomInventory(long seed) {
        this.records = new RandomRecords(seed);
    }

    /** A cluster with about so many objects of each kind. */
    public static Inventory of(long seed, int nodes, int machines) {
        RandomInventory made = new RandomInventory(seed);
        Index<NodeName, ClusterNode> all = made.index(ClusterNode.class, ClusterNode::name, nodes);
        made.records.nameOnly(all.stream().map(ClusterNode::name).toList());
        Inventory.Parts parts = new Inventory.Parts(
                made.records.record(Cluster.class),
                made.records.record(ClusterQuorum.class),
                all,
                made.index(ClusterNetwork.class, ClusterNetwork::name, 4),
                made.index(ClusterNetworkInterface.class, ClusterNetworkInterface::name, 4 * nodes),
                made.index(VirtualSwitch.class, VirtualSwitch::key, 2 * nodes),
                made.index(ClusterGroup.class, ClusterGroup::name, machines),
                made.index(ClusterResource.class, ClusterResource::name, 2 * machines),
                made.index(VirtualMachine.class, VirtualMachine::id, machines),
                made.index(ClusterSharedVolume.class, ClusterSharedVolume::name, Math.max(2, nodes)));
        return Inventory.of(parts, made.readings(parts));
    }

    private <K, T extends Record & InventoryItem> Index<K, T> index(Class<T> type, Function<T, K> key, int count) {
        Map<K, T> items = new LinkedHashMap<>();
        for (int tries = 0; items.size() < count && tries < 50 * count; tries++) {
            T item = records.record(type);
            items.putIfAbsent(key.apply(item), item);
        }
        return Index.of(new ArrayList<>(items.values()));
    }

    private Map<Part, Reading> readings(Inventory.Parts parts) {
        Map<Part, Reading> readings = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            readings.put(Part.of(section), records.record(Reading.class));
        }
        List<NodeName> nodes = parts.nodes().stream().map(ClusterNode::name).toList();
        nodes.forEach(node -> readings.put(Part.of(Section.HOSTS, node), records.record(Reading.class)));
        return readings;
    }
}
