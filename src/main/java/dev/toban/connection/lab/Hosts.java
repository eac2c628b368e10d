package dev.toban.connection.lab;

import dev.toban.lab.LabSetting;
import dev.toban.model.NodeState;
import dev.toban.model.VmState;
import java.time.Duration;

/** Hosts and cluster services that stop: from one moment to the next, or in an orderly way. */
final class Hosts {

    /** Source: domain/wsfc.md §12.5, ShutdownTimeoutInMinutes with Hyper-V. */
    private static final long SHUTDOWN_MINUTES = 20;

    private static final double SHUTDOWN_MINUTES_PER_GB = 100.0 / 64;

    private final Simulation sim;

    Hosts(Simulation sim) {
        this.sim = sim;
    }

    void crash(LabNode node) {
        node.powered = false;
        node.machinesLost = true;
        node.frozen = false;
        node.silences.clear();
        sim.migrations.hostDied(node);
        sim.groupMoves.hostDied(node);
        if (!node.isMember()) {
            sim.migrations.nodeGone(node);
        }
        serviceDied(node);
    }

    /** The cluster service is gone without a word; machines go on if the host does. */
    void serviceDied(LabNode node) {
        node.serviceRuns = false;
        node.rejoins = false;
        sim.staleConnections.serviceStopped(node);
        if (node.state == NodeState.JOINING) {
            node.state = NodeState.DOWN;
            sim.tracer.node(node);
        }
        sim.heartbeats.recheck(node);
        sim.membership.evaluateSoon();
    }

    /** Shuts a host down: roles leave first, live where the cluster drains on shutdown. */
    void shutDown(LabNode node, boolean restarts) {
        if (sim.settings.isOn(LabSetting.DRAIN_ON_SHUTDOWN)) {
            sim.departures.drainAndStop(node, () -> powerOff(node, restarts));
        } else {
            sim.departures.stop(node, () -> powerOff(node, restarts));
        }
        double gigabytes = node.memory / ClusterBuilder.GB;
        long minutes = Math.max(SHUTDOWN_MINUTES, Math.round(gigabytes * SHUTDOWN_MINUTES_PER_GB));
        int start = node.starts;
        sim.in(Duration.ofMinutes(minutes), () -> giveUp(node, start));
    }

    /** What has not left in time is lost to the shutdown. */
    private void giveUp(LabNode node, int start) {
        if (node.leaving && node.powered && node.starts == start) {
            sim.membership.leave(node);
        }
    }

    private void powerOff(LabNode node, boolean restarts) {
        if (node.powered && !node.speaks()) {
            node.powered = false;
            node.machinesLost = true;
            node.silences.clear();
            node.machines.stream()
                    .filter(machine -> machine.group == null && machine.isActive())
                    .forEach(machine -> machine.become(VmState.SAVED));
            if (restarts) {
                sim.joins.powerOn(node);
            }
        }
    }
}
