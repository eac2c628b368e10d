package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.LabSetting;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How nodes come back: hosts boot, cluster services start, join a running cluster or form a stopped one. */
final class Joins {

    private final Simulation sim;
    private final List<Runnable> whenFormed = new ArrayList<>();

    Joins(Simulation sim) {
        this.sim = sim;
    }

    /** A host is switched on. */
    void powerOn(LabNode node) {
        if (node.booting || node.staysDown) {
            return;
        }
        node.booting = true;
        sim.in(LabSetting.HOST_BOOT, () -> {
            node.booting = false;
            if (!node.staysDown) {
                node.powered = true;
                node.serviceRuns = false;
                startService(node);
            }
        });
    }

    /** The cluster service of a node starts and asks to join. */
    void startService(LabNode node) {
        if (!sim.cluster.isConfigured(node)) {
            return;
        }
        if (node.isMember()) {
            sim.membership.departUnnoticed(node);
        }
        node.serviceRuns = true;
        node.rejoins = false;
        node.outvoted = false;
        sim.heartbeats.recheck(node);
        if (node.has(NodeStatus.QUARANTINED)) {
            sim.quarantine.refuse(node);
            return;
        }
        int start = ++node.starts;
        node.state = NodeState.JOINING;
        sim.tracer.node(node);
        sim.in(LabSetting.NODE_JOIN, () -> join(node, start));
    }

    private void join(LabNode node, int start) {
        if (!node.speaks() || node.state != NodeState.JOINING || node.starts != start) {
            return;
        }
        if (!sim.cluster.running) {
            node.rejoins = true;
            sim.in(Duration.ZERO, () -> formTogether(node, start));
            return;
        }
        Optional<LabNode> keeper = sim.staleConnections.keeperOf(node);
        boolean heard = sim.cluster.members().anyMatch(other -> sim.heartbeats.hear(node, other))
                && sim.cluster.members().noneMatch(other -> sim.heartbeats.isLost(node, other));
        if (keeper.isPresent()) {
            refuse(node);
            sim.tracer.event(1135, EventLevel.CRITICAL, node, keeper.get().name);
        } else if (heard) {
            admit(node);
        } else {
            refuse(node);
            reportUnheard(node);
        }
    }

    private void reportUnheard(LabNode node) {
        if (node.hasNoLink()) {
            sim.tracer.event(1553, EventLevel.CRITICAL, node);
        } else {
            sim.tracer.event(1653, EventLevel.ERROR, node, node.name);
        }
    }

    /** Says what a node lacks that would form the cluster: the witness, or votes. Source: domain/wsfc.md §13.1. */
    private void reportWaiting(LabNode node) {
        if (sim.cluster.running || node.needsPreventQuorum) {
            return;
        }
        List<LabNode> ready = readyWith(node);
        Quorum.Count count = sim.quorum.count(ready, true);
        boolean lacksWitness =
                !sim.cluster.witness.answers && count.present() + sim.cluster.witnessWeight >= count.needed();
        if (node.hasNoLink()) {
            sim.tracer.event(1553, EventLevel.CRITICAL, node);
        } else if (lacksWitness) {
            sim.tracer.event(1573, EventLevel.ERROR, node, node.name);
        } else {
            sim.tracer.event(5398, EventLevel.ERROR, node, count.needed(), count.present(), names(ready));
        }
    }

    private static String names(List<LabNode> nodes) {
        return nodes.stream()
                .filter(node -> node.dynamicWeight > 0)
                .map(node -> node.name.value())
                .collect(Collectors.joining(", "));
    }

    /** Nodes that could form the cluster with this one: everybody hears everybody, or they would part at once. */
    private List<LabNode> readyWith(LabNode node) {
        List<LabNode> ready = new ArrayList<>(List.of(node));
        sim.cluster.nodes.values().stream()
                .filter(other -> other != node && waits(other))
                .filter(other -> ready.stream().allMatch(one -> sim.heartbeats.hear(one, other)))
                .forEach(ready::add);
        return sim.cluster.nodes.values().stream().filter(ready::contains).toList();
    }

    void refuse(LabNode node) {
        node.state = NodeState.DOWN;
        node.serviceRuns = false;
        node.rejoins = true;
        sim.heartbeats.recheck(node);
        sim.tracer.node(node);
    }

    private void admit(LabNode node) {
        sim.drains.nodeJoins(node);
        node.needsPreventQuorum = false;
        node.isNew = false;
        node.isolationEnd.cancel();
        boolean wasIsolated = node.flags.remove(NodeStatus.ISOLATED);
        sim.tracer.node(node);
        if (wasIsolated) {
            sim.isolation.reportEnd(node);
        }
        sim.quorum.settle();
        sim.quorum.write(sim.quorum.count(sim.cluster.members().toList(), true));
        sim.heartbeats.interfaces().update();
        sim.volumes.nodeJoined();
        sim.recovery.nodeJoined(node);
        sim.migrations.pump();
        sim.membership.evaluateSoon();
    }

    /** Nodes that are ready in the same instant form the cluster together. */
    private void formTogether(LabNode node, int start) {
        if (sim.cluster.running) {
            node.rejoins = node.rejoins && node.state != NodeState.JOINING;
            join(node, start);
        } else if (node.speaks() && node.state == NodeState.JOINING && node.starts == start) {
            formWith(node);
            reportWaiting(node);
        }
    }

    /** A stopped cluster forms again when nodes with more than half of the votes hear each other. */
    private void formWith(LabNode node) {
        List<LabNode> ready = readyWith(node);
        boolean mayForm = ready.stream().anyMatch(other -> !other.needsPreventQuorum);
        if (mayForm && sim.quorum.forms(ready)) {
            form(ready);
        } else {
            node.rejoins = true;
        }
    }

    /** True for a node that has started long enough ago and lacks only the others. */
    private static boolean waits(LabNode node) {
        return node.speaks() && node.state == NodeState.JOINING && node.rejoins;
    }

    void form(List<LabNode> ready) {
        sim.cluster.running = true;
        sim.cluster.changed();
        for (LabNode member : ready) {
            sim.drains.nodeJoins(member);
            member.rejoins = false;
            member.machinesLost = false;
            member.needsPreventQuorum = false;
            member.isNew = false;
            sim.tracer.node(member);
        }
        sim.quorum.settle();
        sim.quorum.write(sim.quorum.count(ready, true));
        sim.heartbeats.interfaces().update();
        sim.volumes.nodeJoined();
        sim.recovery.startAll();
        List.copyOf(whenFormed).forEach(Runnable::run);
        whenFormed.clear();
        sim.membership.evaluateSoon();
    }

    /** Runs this once, when the stopped cluster has formed. */
    void whenFormed(Runnable then) {
        whenFormed.add(then);
    }

    /** Who waits to join tries again when something has changed. */
    void retry() {
        if (!sim.cluster.running) {
            sim.cluster.nodes.values().stream()
                    .filter(node -> !sim.cluster.running && waits(node))
                    .forEach(this::formWith);
        }
        sim.forcedStart.meet();
        for (LabNode node : sim.cluster.nodes.values()) {
            boolean waits = node.rejoins && node.canStartService() && !node.isMember();
            if (waits && canJoinNow(node)) {
                startService(node);
            }
        }
    }

    boolean canJoinNow(LabNode node) {
        return sim.staleConnections.keeperOf(node).isEmpty()
                && sim.cluster.members().anyMatch(other -> sim.heartbeats.canReach(node, other))
                && sim.cluster.members().noneMatch(other -> sim.heartbeats.isCut(node, other));
    }
}
