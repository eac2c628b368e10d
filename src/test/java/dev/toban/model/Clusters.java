package dev.toban.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Small inventories for tests: a builder with nodes, switches, roles, machines and volumes of known names. */
public final class Clusters {

    public static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");

    private Cluster cluster = Unknowns.cluster("HVCL01");
    private ClusterQuorum quorum = Unknown.of(ClusterQuorum.class);
    private final Map<Object, InventoryItem> items = new LinkedHashMap<>();
    private final Map<Part, Reading> readings = new LinkedHashMap<>();

    public Clusters() {
        for (Section section : Section.values()) {
            readings.put(Part.of(section), Reading.fresh(NOW));
        }
    }

    /** A cluster of so many healthy nodes called HV01, HV02, … */
    public static Clusters of(int nodes) {
        Clusters made = new Clusters();
        for (int i = 1; i <= nodes; i++) {
            made.with(Unknowns.node("HV%02d".formatted(i), NodeState.UP));
        }
        return made;
    }

    public Clusters with(InventoryItem item) {
        switch (item) {
            case Cluster found -> cluster = found;
            case ClusterQuorum found -> quorum = found;
            default -> items.put(List.of(item.getClass(), item.key()), item);
        }
        return this;
    }

    public Clusters reading(Part part, Reading reading) {
        readings.put(part, reading);
        return this;
    }

    public Clusters cluster(UnaryOperator<Cluster> change) {
        cluster = change.apply(cluster);
        return this;
    }

    public Inventory inventory() {
        Inventory.Parts parts = new Inventory.Parts(
                cluster,
                quorum,
                index(ClusterNode.class),
                index(ClusterNetwork.class),
                index(ClusterNetworkInterface.class),
                index(VirtualSwitch.class),
                index(ClusterGroup.class),
                index(ClusterResource.class),
                index(VirtualMachine.class),
                index(ClusterSharedVolume.class));
        return Inventory.of(parts, readings);
    }

    private <K, T extends InventoryItem> Index<K, T> index(Class<T> type) {
        List<T> found = new ArrayList<>();
        items.values().stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return Index.of(found);
    }

    /** A role of a virtual machine, and the machine, on a node. */
    public Clusters machine(String name, String node, VirtualNetworkAdapter... adapters) {
        return with(Unknowns.role(name, node, GroupState.ONLINE, Set.of()))
                .with(Unknowns.machine(name, node, List.of(adapters)));
    }
}
