package dev.toban.ui.overview;

import dev.toban.model.ClusterNode;
import dev.toban.model.DrainStatus;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import java.util.List;

/**
 * What the cluster does now, whoever asked for it: drains, failbacks, live migrations. A protected network that fails
 * or another console set them going as well as a job of this one.
 *
 * @param migrating names of the machines under way
 * @param queued how many roles wait for their turn
 */
record ClusterWork(List<Leaving> draining, List<NodeName> failingBack, List<String> migrating, int queued) {

    /** The cluster rests. */
    static final ClusterWork NONE = new ClusterWork(List.of(), List.of(), List.of(), 0);

    ClusterWork {
        draining = List.copyOf(draining);
        failingBack = List.copyOf(failingBack);
        migrating = List.copyOf(migrating);
    }

    /** A node that the cluster drains, and how many roles are still on it. */
    record Leaving(NodeName node, int roles) {}

    static ClusterWork of(Inventory inventory) {
        return new ClusterWork(
                inventory.nodes().stream()
                        .filter(node -> node.drain().drainStatus() == DrainStatus.IN_PROGRESS)
                        .map(node -> leaving(inventory, node))
                        .toList(),
                inventory.nodes().stream()
                        .filter(node -> node.drain().failbackStatus() == DrainStatus.IN_PROGRESS)
                        .map(ClusterNode::name)
                        .toList(),
                inventory.groups().stream()
                        .filter(role -> inventory.isMigrating(role.name()))
                        .map(role -> role.name().value())
                        .toList(),
                (int) inventory.groups().stream()
                        .filter(role -> role.has(GroupStatus.QUEUED))
                        .filter(role -> !inventory.isMigrating(role.name()))
                        .count());
    }

    private static Leaving leaving(Inventory inventory, ClusterNode node) {
        long roles = inventory.groupsOn(node.name()).stream()
                .filter(role -> !role.groupType().isOfStorage())
                .count();
        return new Leaving(node.name(), (int) roles);
    }

    boolean rests() {
        return equals(NONE);
    }
}
