package dev.toban.ui.support;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.DrainStatus;
import dev.toban.model.GroupName;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the cluster does now, whoever asked for it: drains, failbacks, live migrations. A protected network that fails
 * or another console set them going as well as a job of this one.
 *
 * @param migrating names of the machines under way
 * @param queued how many roles wait for their turn
 */
public record ClusterWork(List<Leaving> draining, List<NodeName> failingBack, List<String> migrating, int queued) {

    /** The cluster rests. */
    public static final ClusterWork NONE = new ClusterWork(List.of(), List.of(), List.of(), 0);

    public ClusterWork {
        draining = List.copyOf(draining);
        failingBack = List.copyOf(failingBack);
        migrating = List.copyOf(migrating);
    }

    /** A node that the cluster drains, and how many roles are still on it. */
    public record Leaving(NodeName node, int roles) {}

    public static ClusterWork of(Inventory inventory) {
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

    /** The roles that are on their way or wait for it. */
    public static Set<GroupName> underWay(Inventory inventory) {
        return inventory.groups().stream()
                .filter(role -> role.has(GroupStatus.QUEUED) || inventory.isMigrating(role.name()))
                .map(ClusterGroup::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean rests() {
        return equals(NONE);
    }
}
