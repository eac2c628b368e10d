package dev.toban.connection.lab;

import dev.toban.connection.Win32Error;
import dev.toban.model.DrainStatus;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which nodes what a drain took away is on its way back to; their status says so. Source: domain/wsfc.md §12.1. */
final class Failbacks {

    private final Map<LabNode, Set<LabGroup>> returning = new HashMap<>();

    /** A node is resumed; these roles may come back, and those that do are busy by now. */
    void begin(LabNode node, Iterable<LabGroup> groups) {
        Set<LabGroup> coming = new LinkedHashSet<>();
        groups.forEach(group -> {
            if (group.isBusy()) {
                coming.add(group);
            }
        });
        node.failback = coming.isEmpty() ? DrainStatus.COMPLETED : DrainStatus.IN_PROGRESS;
        node.changed();
        if (!coming.isEmpty()) {
            returning.put(node, coming);
        }
    }

    /** A role is on its way no more. */
    void ended(LabGroup group, @Nullable Win32Error error) {
        for (LabNode node : Set.copyOf(returning.keySet())) {
            Set<LabGroup> coming = returning.getOrDefault(node, Set.of());
            if (!group.isBusy() && coming.remove(group)) {
                boolean failed = error != null || node.failback == DrainStatus.FAILED;
                node.failback = failed ? DrainStatus.FAILED : DrainStatus.IN_PROGRESS;
                finish(node, coming);
            }
        }
    }

    private void finish(LabNode node, Set<LabGroup> coming) {
        if (coming.isEmpty()) {
            returning.remove(node);
            node.failback = node.failback == DrainStatus.FAILED ? DrainStatus.FAILED : DrainStatus.COMPLETED;
        }
        node.changed();
    }

    /** Nothing comes back any more: the node is drained again, or gone. */
    void forget(LabNode node) {
        returning.remove(node);
        node.failback = DrainStatus.NOT_INITIATED;
        node.changed();
    }
}
