package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import java.util.List;

/**
 * A start without quorum: one node forms the cluster, others join it, and whoever went on without hearing of it gives
 * way when they meet. Source: domain/wsfc.md §12.3, and event 5396 of §13.1.
 */
final class ForcedStart {

    private final Simulation sim;

    ForcedStart(Simulation sim) {
        this.sim = sim;
    }

    /** Only a node that no running cluster answers forms one of its own; another simply joins. */
    boolean isPossible(LabNode node) {
        return !sim.cluster.running || sim.cluster.members().allMatch(other -> sim.heartbeats.isCut(node, other));
    }

    /** One node forms the cluster without quorum; the others may join it, but not form one of their own. */
    void begin(LabNode node) {
        if (sim.cluster.running) {
            sim.membership.outvoted();
        }
        node.serviceRuns = true;
        node.rejoins = false;
        node.outvoted = false;
        node.starts++;
        sim.cluster.forced = true;
        sim.cluster.nodes.values().stream().filter(other -> other != node).forEach(other -> {
            other.needsPreventQuorum = true;
            other.outvoted = other.speaks() && sim.heartbeats.isCut(node, other);
        });
        node.needsPreventQuorum = false;
        sim.cluster.nodes.values().forEach(Item::changed);
        sim.heartbeats.recheck(node);
        sim.joins.form(List.of(node));
    }

    /** Who hears the forced part again stops, and then joins it. */
    void meet() {
        for (LabNode node : sim.cluster.nodes.values()) {
            boolean learns = node.isOutvoted() && !node.frozen && !node.isMember();
            if (learns && sim.joins.canJoinNow(node)) {
                node.outvoted = false;
                sim.joins.refuse(node);
                sim.tracer.event(5396, EventLevel.ERROR, node);
            }
        }
    }
}
