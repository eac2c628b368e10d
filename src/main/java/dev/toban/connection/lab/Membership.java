package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupState;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.VmState;
import dev.toban.model.WitnessType;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who belongs to the cluster: nodes are removed when all routes to them are down, and leave when they are stopped. */
final class Membership {

    private final Simulation sim;
    private final Regroup regroup;
    private boolean evaluating;
    private boolean arbitrating;
    private long arbitrationEnd;

    Membership(Simulation sim) {
        this.sim = sim;
        this.regroup = new Regroup(sim);
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
        List<Set<LabNode>> sides = regroup.sides();
        boolean somebodyLives = sim.cluster.members().anyMatch(LabNode::speaks);
        if (sides.size() > 1 || (!sides.isEmpty() && !somebodyLives)) {
            decide(sides);
        }
        sim.heartbeats.interfaces().update();
        sim.joins.retry();
    }

    private void decide(List<Set<LabNode>> sides) {
        Set<LabNode> members = new LinkedHashSet<>(sim.cluster.members().toList());
        Optional<Set<LabNode>> winner = regroup.winner(sides);
        if (winner.isPresent() && mustArbitrate(winner.get())) {
            return;
        }
        if (winner.isPresent()) {
            members.removeAll(winner.get());
            depart(members, winner.get());
        } else {
            lose(members, regroup.closest(sides));
        }
    }

    /**
     * A challenger gives the owner of a disk witness time to renew its reservation before it takes it. Source:
     * domain/wsfc.md §12.3.
     */
    private boolean mustArbitrate(Set<LabNode> side) {
        Duration time = sim.settings.duration(LabSetting.DISK_ARBITRATION);
        boolean challenges = sim.cluster.witness.type == WitnessType.DISK
                && time.isPositive()
                && sim.cluster.coreOwner().filter(side::contains).isEmpty()
                && !sim.quorum.count(side, false).isHeld();
        if (challenges && !arbitrating) {
            arbitrating = true;
            arbitrationEnd = sim.now() + Simulation.micros(time);
            sim.in(time, this::evaluateSoon);
        }
        arbitrating = challenges && sim.now() < arbitrationEnd;
        return arbitrating;
    }

    /** Has nodes leave that the others no longer hear. */
    private void depart(Set<LabNode> gone, Set<LabNode> staying) {
        sim.quorum.write(sim.quorum.count(staying, true));
        for (LabNode node : gone) {
            sim.drains.nodeGone(node);
            boolean isolated = sim.isolation.applies(node, staying);
            node.state = NodeState.DOWN;
            if (sim.quarantine.departed(node)) {
                node.flags.add(NodeStatus.QUARANTINED);
            } else if (isolated) {
                node.flags.add(NodeStatus.ISOLATED);
            }
            sim.tracer.node(node);
            staying.forEach(other -> sim.tracer.event(1135, EventLevel.CRITICAL, other, node.name));
            sim.quarantine.report(node);
            missed(node, staying);
            halt(node, isPruned(node, staying) ? 1006 : 1177);
        }
        settleAfter(gone);
        sim.quorum.settleAndWrite();
    }

    /** A service that was gone and is back before anybody missed it: the old membership ends first. */
    void departUnnoticed(LabNode node) {
        Set<LabNode> others = new LinkedHashSet<>(sim.cluster.members().toList());
        others.remove(node);
        Quorum.Count count = sim.quorum.count(others, true);
        if (others.isEmpty()) {
            leave(node);
        } else if (count.isHeld()) {
            depart(Set.of(node), others);
        } else {
            lose(new LinkedHashSet<>(sim.cluster.members().toList()), count);
        }
    }

    /** A node that still hears some of those who stay is removed only because it does not hear all of them. */
    private boolean isPruned(LabNode node, Set<LabNode> staying) {
        return staying.stream().anyMatch(other -> sim.heartbeats.hear(node, other));
    }

    /** A node that runs says whom it no longer hears. */
    private void missed(LabNode node, Collection<LabNode> others) {
        if (node.speaks() && !node.frozen) {
            others.stream()
                    .filter(other -> other != node && !sim.heartbeats.hear(node, other))
                    .forEach(other -> sim.tracer.event(1135, EventLevel.CRITICAL, node, other.name));
        }
    }

    /** The cluster service of a living node stops by itself, to start again when the node can join. */
    private void halt(LabNode node, int event) {
        if (node.speaks()) {
            node.serviceRuns = false;
            node.rejoins = true;
            sim.heartbeats.recheck(node);
            if (!node.frozen) {
                sim.tracer.event(node.hasNoLink() ? 1554 : event, EventLevel.CRITICAL, node);
            }
        }
    }

    private void settleAfter(Collection<LabNode> gone) {
        sim.heartbeats.interfaces().update();
        gone.forEach(sim.migrations::nodeGone);
        gone.forEach(sim.groupMoves::nodeGone);
        gone.forEach(sim.volumes::nodeGone);
        gone.forEach(sim.recovery::nodeGone);
    }

    /** The votes that are left no longer suffice, although every member is still there. */
    void quorumLost() {
        Set<LabNode> members = new LinkedHashSet<>(sim.cluster.members().toList());
        lose(members, sim.quorum.count(members, true));
    }

    /** Too few votes: the cluster service stops everywhere. Source: domain/wsfc.md §12.3. */
    private void lose(Set<LabNode> members, Quorum.Count count) {
        sim.quorum.write(count);
        if (sim.cluster.witnessWeight > 0) {
            members.stream()
                    .filter(LabNode::speaks)
                    .findFirst()
                    .ifPresent(node -> sim.cluster.witness.reportArbitration(sim.tracer, node));
        }
        members.forEach(node -> missed(node, members));
        for (LabNode node : members) {
            sim.drains.nodeGone(node);
            node.state = NodeState.DOWN;
            sim.tracer.node(node);
            halt(node, 1177);
        }
        stopped(members);
        sim.cluster.nodes.values().forEach(node -> sim.in(LabSetting.NODE_JOIN, () -> startAgain(node)));
    }

    /** Nobody is a member any more. */
    private void stopped(Collection<LabNode> members) {
        sim.cluster.running = false;
        sim.cluster.forced = false;
        sim.cluster.changed();
        sim.cluster.nodes.values().forEach(sim.migrations::nodeGone);
        members.forEach(sim.groupMoves::nodeGone);
        sim.isolation.forgetAll();
        sim.cluster.groups.values().forEach(this::offline);
        members.forEach(sim.volumes::nodeGone);
        sim.heartbeats.interfaces().update();
    }

    /** The service manager starts a cluster service that stopped; it then waits for enough others. */
    void startAgain(LabNode node) {
        if (node.canStartService() && node.rejoins && node.state == NodeState.DOWN && !sim.cluster.running) {
            sim.joins.startService(node);
        }
    }

    private void offline(LabGroup group) {
        group.state = GroupState.OFFLINE;
        group.networkFailovers = 0;
        group.flags.clear();
        if (group.machine != null && group.machine.isActive()) {
            group.machine.become(VmState.OFF);
        }
        sim.tracer.group(group, MoveCause.NODE_DOWN.traceName());
    }

    /** A node says good-bye: its vote goes to the others before it is gone. Source: domain/wsfc.md §12.3. */
    void leave(LabNode node) {
        if (!node.isMember()) {
            return;
        }
        signOff(node);
        Set<LabNode> staying = new LinkedHashSet<>(sim.cluster.members().toList());
        if (staying.isEmpty()) {
            stopped(List.of(node));
            return;
        }
        sim.quorum.settle();
        Quorum.Count count = sim.quorum.count(staying, true);
        if (count.isHeld()) {
            sim.quorum.write(count);
            settleAfter(List.of(node));
            evaluateSoon();
        } else {
            lose(staying, count);
        }
    }

    private void signOff(LabNode node) {
        sim.drains.nodeGone(node);
        node.serviceRuns = false;
        node.rejoins = false;
        node.state = NodeState.DOWN;
        sim.tracer.node(node);
        sim.staleConnections.serviceStopped(node);
        sim.heartbeats.recheck(node);
    }

    /**
     * A part of the cluster that the others do not hear is forced to start: it counts as the cluster from now on, and
     * to it the members are gone, with all they had. They themselves go on until they meet it.
     */
    void outvoted() {
        List<LabNode> members = sim.cluster.members().toList();
        for (LabNode node : members) {
            sim.drains.nodeGone(node);
            node.state = NodeState.DOWN;
            sim.tracer.node(node);
        }
        stopped(members);
    }

    /** The whole cluster is stopped in an orderly way. */
    void leaveTogether() {
        List<LabNode> members = sim.cluster.members().toList();
        members.forEach(this::signOff);
        stopped(members);
    }
}
