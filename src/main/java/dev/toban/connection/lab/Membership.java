package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupState;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.VmState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to the cluster: nodes leave when all routes to them are down, and join when they start. */
final class Membership {

    private final Simulation sim;
    private boolean evaluating;

    Membership(Simulation sim) {
        this.sim = sim;
    }

    /** Looks at the routes after everything else of this instant, so that nodes that go together are lost together. */
    void evaluateSoon() {
        if (!evaluating) {
            evaluating = true;
            sim.in(Duration.ZERO, this::evaluate);
        }
    }

    private void evaluate() {
        evaluating = false;
        sim.heartbeats.interfaces().update();
        Set<LabNode> members = new LinkedHashSet<>(sim.cluster.members().toList());
        List<Set<LabNode>> sides = sides();
        boolean somebodyLives = members.stream().anyMatch(LabNode::speaks);
        if (members.isEmpty() || (sides.size() < 2 && somebodyLives)) {
            return;
        }
        Set<LabNode> winner = winner(sides);
        if (winner == null) {
            stop(members);
        } else {
            members.removeAll(winner);
            depart(members, winner);
        }
    }

    /** Members in groups that hear each other. */
    private List<Set<LabNode>> sides() {
        Set<LabNode> rest = new LinkedHashSet<>(sim.cluster.members().toList());
        List<Set<LabNode>> sides = new ArrayList<>();
        while (!rest.isEmpty()) {
            sides.add(side(rest));
        }
        return sides;
    }

    private Set<LabNode> side(Set<LabNode> rest) {
        Set<LabNode> side = new LinkedHashSet<>();
        Deque<LabNode> open = new ArrayDeque<>();
        open.add(rest.iterator().next());
        while (!open.isEmpty()) {
            LabNode node = open.removeFirst();
            if (rest.remove(node)) {
                side.add(node);
                rest.stream().filter(other -> sim.heartbeats.hear(node, other)).forEach(open::add);
            }
        }
        return side;
    }

    /** The side that has quorum; the witness goes with the node that owns the cluster's core role, else the largest. */
    private @Nullable Set<LabNode> winner(List<Set<LabNode>> sides) {
        List<Set<LabNode>> alive = sides.stream()
                .filter(side -> side.stream().allMatch(LabNode::speaks))
                .sorted(Comparator.comparing((Set<LabNode> side) -> !ownsCore(side))
                        .thenComparingInt(side -> -side.size()))
                .toList();
        boolean withWitness = true;
        for (Set<LabNode> side : alive) {
            if (sim.quorum.count(side, withWitness).isHeld()) {
                return side;
            }
            withWitness = false;
        }
        return null;
    }

    private static boolean ownsCore(Collection<LabNode> side) {
        return side.stream().anyMatch(node -> node.groups.stream().anyMatch(LabGroup::isCore));
    }

    /** Has nodes leave that the others no longer hear. */
    void depart(Set<LabNode> gone, Set<LabNode> staying) {
        sim.quorum.write(sim.quorum.count(staying, true));
        for (LabNode node : gone) {
            sim.drains.nodeGone(node);
            node.state = NodeState.DOWN;
            if (sim.recovery.isolates(node)) {
                node.flags.add(NodeStatus.ISOLATED);
            }
            sim.tracer.node(node);
            staying.forEach(other -> sim.tracer.event(1135, EventLevel.CRITICAL, other, node.name));
            if (node.speaks()) {
                node.serviceRuns = false;
                sim.tracer.event(1177, EventLevel.CRITICAL, node);
            }
        }
        sim.heartbeats.interfaces().update();
        gone.forEach(sim.migrations::nodeGone);
        gone.forEach(sim.groupMoves::nodeGone);
        gone.forEach(sim.volumes::nodeGone);
        gone.forEach(sim.recovery::nodeGone);
        sim.quorum.settle();
    }

    /** Too few votes: the cluster service stops everywhere. Source: domain/wsfc.md §12.3. */
    private void stop(Set<LabNode> members) {
        List<LabNode> alive = members.stream().filter(LabNode::speaks).toList();
        sim.quorum.write(sim.quorum.count(alive, true));
        sim.cluster.running = false;
        sim.cluster.changed();
        for (LabNode node : members) {
            sim.drains.nodeGone(node);
            node.state = NodeState.DOWN;
            sim.tracer.node(node);
            if (node.speaks()) {
                node.serviceRuns = false;
                sim.tracer.event(1177, EventLevel.CRITICAL, node);
            }
        }
        members.forEach(sim.migrations::nodeGone);
        members.forEach(sim.groupMoves::nodeGone);
        sim.cluster.groups.values().forEach(this::offline);
        members.forEach(sim.volumes::nodeGone);
        sim.heartbeats.interfaces().update();
        alive.forEach(node -> sim.in(LabSetting.NODE_JOIN, () -> startAgain(node)));
    }

    /** The service manager starts a cluster service that stopped; it then waits for enough others. */
    private void startAgain(LabNode node) {
        if (node.powered && !node.serviceRuns && node.state == NodeState.DOWN) {
            startService(node);
        }
    }

    private void offline(LabGroup group) {
        group.state = GroupState.OFFLINE;
        group.networkFailovers = 0;
        group.flags.clear();
        if (group.machine != null) {
            group.machine.become(VmState.OFF);
        }
        sim.tracer.group(group, MoveCause.NODE_DOWN.traceName());
    }

    /** A host is switched on. */
    void powerOn(LabNode node) {
        sim.in(LabSetting.HOST_BOOT, () -> {
            node.powered = true;
            node.serviceRuns = false;
            startService(node);
        });
    }

    /** The cluster service of a node starts and asks to join. */
    void startService(LabNode node) {
        if (node.isMember()) {
            Set<LabNode> others = new LinkedHashSet<>(sim.cluster.members().toList());
            others.remove(node);
            depart(Set.of(node), others);
        }
        node.serviceRuns = true;
        sim.heartbeats.recheck(node);
        node.state = NodeState.JOINING;
        sim.tracer.node(node);
        sim.in(LabSetting.NODE_JOIN, () -> join(node));
    }

    private void join(LabNode node) {
        if (!node.speaks() || node.state != NodeState.JOINING) {
            return;
        }
        if (!sim.cluster.running) {
            formWith(node);
            return;
        }
        boolean heard = sim.cluster.members().anyMatch(other -> sim.heartbeats.hear(node, other));
        if (!heard) {
            node.state = NodeState.DOWN;
            node.serviceRuns = false;
            sim.heartbeats.recheck(node);
            sim.tracer.node(node);
            sim.tracer.event(1653, EventLevel.ERROR, node, node.name);
            return;
        }
        node.state = NodeState.UP;
        boolean wasIsolated = node.flags.remove(NodeStatus.ISOLATED);
        sim.tracer.node(node);
        sim.quorum.settle();
        sim.quorum.write(sim.quorum.count(sim.cluster.members().toList(), true));
        sim.heartbeats.interfaces().update();
        sim.volumes.nodeJoined();
        sim.recovery.nodeJoined(node, wasIsolated);
        sim.migrations.pump();
    }

    /** A stopped cluster forms again when nodes with more than half of all votes hear each other. */
    private void formWith(LabNode node) {
        List<LabNode> ready = sim.cluster.nodes.values().stream()
                .filter(other -> other.speaks() && other.state == NodeState.JOINING)
                .filter(other -> other == node || sim.heartbeats.hear(node, other))
                .toList();
        if (!sim.quorum.forms(ready)) {
            return;
        }
        sim.cluster.running = true;
        sim.cluster.changed();
        for (LabNode member : ready) {
            member.state = NodeState.UP;
            member.machinesLost = false;
            sim.tracer.node(member);
        }
        sim.quorum.settle();
        sim.quorum.write(sim.quorum.count(ready, true));
        sim.heartbeats.interfaces().update();
        sim.volumes.nodeJoined();
        sim.recovery.startAll();
    }
}
