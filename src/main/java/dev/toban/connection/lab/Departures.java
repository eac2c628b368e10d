package dev.toban.connection.lab;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stops cluster services in an orderly way: roles and volumes leave first, then the node says good-bye. */
final class Departures {

    private final Simulation sim;
    private final Set<LabNode> together = new LinkedHashSet<>();

    Departures(Simulation sim) {
        this.sim = sim;
    }

    /** Stops the cluster service of a node; its roles are moved, not migrated live. */
    void stop(LabNode node, Runnable then) {
        empty(node, Drains.Style.STOP, then);
    }

    /** Empties a node by live migration and stops its cluster service. */
    void drainAndStop(LabNode node, Runnable then) {
        empty(node, Drains.Style.PAUSE, then);
    }

    private void empty(LabNode node, Drains.Style style, Runnable then) {
        if (node.isMember()) {
            node.leaving = true;
            sim.drains.empty(node, style, () -> leave(node, then));
        } else {
            sim.hosts.serviceDied(node);
            then.run();
        }
    }

    private void leave(LabNode node, Runnable then) {
        if (node.leaving) {
            node.leaving = false;
            sim.membership.leave(node);
        }
        then.run();
    }

    /** Takes every role offline where it is, then stops all cluster services at once. */
    void stopAll(Runnable then) {
        List<LabNode> members = sim.cluster.members().toList();
        members.forEach(node -> node.leaving = true);
        together.addAll(members);
        members.forEach(node -> sim.drains.empty(node, Drains.Style.STOP, () -> ready(node, then)));
    }

    private void ready(LabNode node, Runnable then) {
        together.remove(node);
        if (together.isEmpty()) {
            sim.membership.leaveTogether();
            then.run();
        }
    }
}
