package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.model.GroupStatus;
import dev.toban.model.MigrationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes machines of lower priority offline for one that finds no room. Source: domain/wsfc.md §12.5 (event 1251). */
final class Preemption {

    private final Simulation sim;

    Preemption(Simulation sim) {
        this.sim = sim;
    }

    /** Begins to make room on the node where the fewest have to give way; false when that is possible nowhere. */
    boolean makeRoom(LabGroup group) {
        Optional<List<LabGroup>> victims = sim.cluster.nodes.values().stream()
                .map(node -> victims(group, node))
                .filter(found -> !found.isEmpty())
                .min(Comparator.comparingInt(List::size));
        victims.ifPresent(found -> found.forEach(victim -> preempt(victim, group)));
        return victims.isPresent();
    }

    /** Whom a role needs out of the way on a node, the least important first; nobody when that does not help. */
    private List<LabGroup> victims(LabGroup group, LabNode node) {
        if (sim.placement.refusal(group, node)
                != Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_DESTINATION) {
            return List.of();
        }
        List<LabGroup> victims = new ArrayList<>();
        long missing = sim.placement.missing(group, node);
        for (LabGroup other : lesser(group, node)) {
            if (missing > 0) {
                victims.add(other);
                missing -= memory(other);
            }
        }
        return missing > 0 ? List.of() : victims;
    }

    private static List<LabGroup> lesser(LabGroup group, LabNode node) {
        return node.groups.stream()
                .filter(other -> other.priority < group.priority && Recovery.runsMachine(other))
                .filter(other -> other.isUp() && !other.isBusy() && !other.has(GroupStatus.LOCKED))
                .sorted(Comparator.comparingInt((LabGroup other) -> other.priority)
                        .thenComparingLong(other -> -memory(other)))
                .toList();
    }

    private static long memory(LabGroup group) {
        return group.machine == null ? 0 : group.machine.memory;
    }

    private void preempt(LabGroup victim, LabGroup group) {
        victim.flags.add(GroupStatus.PREEMPTED);
        sim.tracer.event(1251, EventLevel.WARNING, victim.owner(), group.name, victim.name);
        sim.groupMoves.takeOffline(victim, MigrationType.QUICK, MoveCause.NODE_DOWN);
        sim.recovery.waitForRoom(victim);
    }
}
