package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupState;
import java.time.Duration;

/**
 * What a failed resource sets off: restarts on its node, then failovers of its role to other nodes, then nothing until
 * the cluster tries again by itself. Source: domain/wsfc.md §12.5.
 */
final class Failures {

    static final Duration RESTART_DELAY = Duration.ofMillis(500);
    static final Duration RESTART_PERIOD = Duration.ofMinutes(15);
    static final Duration RETRY_PERIOD = Duration.ofHours(1);

    /** The cluster's number for "not set". */
    private static final long UNLIMITED = 0xFFFFFFFFL;

    private final Simulation sim;

    Failures(Simulation sim) {
        this.sim = sim;
    }

    /** A resource that its role cannot do without has failed. */
    void failed(LabGroup group, String resource, ResourceKind kind) {
        sim.tracer.event(1069, EventLevel.ERROR, group.owner(), resource, group.name, kind.typeName());
        group.state = GroupState.FAILED;
        sim.tracer.group(group, MoveCause.FAILURE.traceName());
        FailureCount count = group.failures;
        count.failedOn.add(group.owner());
        long oldest = sim.now() - Simulation.micros(RESTART_PERIOD);
        if (FailureCount.countSince(count.restarts, oldest) < sim.settings.count(LabSetting.RESTART_THRESHOLD)) {
            count.restarts.addLast(sim.now());
            count.plan(sim.in(RESTART_DELAY, () -> startAgain(group)));
        } else {
            failOver(group);
        }
    }

    private void startAgain(LabGroup group) {
        boolean possible = group.state == GroupState.FAILED
                && !group.isBusy()
                && group.owner().isMember()
                && group.owner().speaks();
        if (possible && group.wantedOnline) {
            sim.groupMoves.start(group, MoveCause.FAILURE, null);
        }
    }

    private void failOver(LabGroup group) {
        LabNode from = group.owner();
        sim.tracer.event(1205, EventLevel.ERROR, from, group.name);
        boolean spent = recentFailovers(group) >= threshold(group);
        LabNode untried = sim.placement.best(group, node -> !group.failures.failedOn.contains(node));
        LabNode target = untried == null ? sim.placement.best(group) : untried;
        if (spent || target == null) {
            giveUp(group, spent);
            return;
        }
        group.failures.failovers.addLast(sim.now());
        group.failures.restarts.clear();
        group.networkFailovers = 0; // a failover for a failed resource begins that count anew: domain/wsfc.md §5+8
        group.ownedBy(target);
        sim.tracer.moved(group, from, MoveCause.FAILURE);
        sim.groupMoves.start(group, MoveCause.FAILURE, null);
        sim.drains.left(group, from, null);
    }

    private void giveUp(LabGroup group, boolean spent) {
        if (spent) {
            sim.tracer.event(1254, EventLevel.ERROR, group.owner(), group.name);
        }
        retryLater(group);
    }

    /** Some time after everything was tried in vain it is tried again. */
    void retryLater(LabGroup group) {
        group.failures.plan(sim.in(RETRY_PERIOD, () -> {
            group.failures.restarts.clear();
            group.failures.failedOn.clear();
            if (group.state == GroupState.PARTIAL_ONLINE && group.machine == null) {
                sim.addresses.tryAgain(group);
            } else {
                startAgain(group);
            }
        }));
    }

    /** The role is online: whatever failed before is over. */
    void recovered(LabGroup group) {
        group.failures.cancelNext();
        group.failures.failedOn.clear();
    }

    /** Failovers for failed resources within the role's period. */
    private int recentFailovers(LabGroup group) {
        Duration period = Duration.ofHours(group.failoverPeriod);
        return FailureCount.countSince(group.failures.failovers, sim.now() - Simulation.micros(period));
    }

    /** True while a role may leave a node that lost a protected network; those moves are never forgotten by time. */
    boolean mayLeaveLostNetwork(LabGroup group) {
        return group.networkFailovers + recentFailovers(group) < threshold(group);
    }

    /** Failovers that a role is allowed: as set, else one less than there are nodes. */
    private long threshold(LabGroup group) {
        Long given = group.failoverThreshold;
        return given == null || given == UNLIMITED ? sim.cluster.nodes.size() - 1L : given;
    }
}
