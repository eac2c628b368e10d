package dev.toban.plan;

import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import java.util.List;

/**
 * Where each highly available machine can run: its role against every node of the cluster, as of one inventory. Four
 * bytes a cell; words, scores and the best node are made when somebody asks for a role.
 */
public final class PlacementMatrix {

    private final Placement placement;
    private final Capacity capacity;
    private final List<PlacementRow> rows;

    private PlacementMatrix(Inventory inventory) {
        this.placement = new Placement(inventory);
        this.capacity = new Capacity(inventory);
        List<NodeName> nodes = placement.nodes();
        long[] free = placement.free(capacity);
        this.rows = inventory.groups().stream()
                .filter(ClusterGroup::isVirtualMachine)
                .map(ClusterGroup::name)
                .map(role -> new PlacementRow(role, nodes, placement.bits(role, free)))
                .toList();
    }

    public static PlacementMatrix of(Inventory inventory) {
        return new PlacementMatrix(inventory);
    }

    public List<PlacementRow> rows() {
        return rows;
    }

    /** Every node as a place for the role, with its score. */
    public List<Assessment> assess(GroupName role) {
        return placement.assess(role, capacity);
    }

    /** What would make a place possible, in words. */
    public Remedy remedy() {
        return new Remedy(placement, capacity);
    }
}
