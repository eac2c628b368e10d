package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.LabSetting;
import dev.toban.model.NodeStatus;
import java.time.Duration;
import java.util.Set;

/**
 * Which departed nodes are given time to come back before their machines restart elsewhere. Source: domain/wsfc.md
 * §12.4.
 */
final class Isolation {

    private final Simulation sim;

    Isolation(Simulation sim) {
        this.sim = sim;
    }

    /** True when a departed node's machines are left alone for a while instead of being restarted at once. */
    boolean applies(LabNode node, Set<LabNode> staying) {
        boolean hosts = node.groups.stream().anyMatch(Recovery::runsMachine);
        if (!hosts || OsDefaults.resiliencyPeriod(sim.cluster.spec) == 0) {
            return false;
        }
        return switch (OsDefaults.resiliencyLevel(sim.cluster.spec)) {
            case 0 -> false;
            case 1 -> sendsSpecialHeartbeat(node, staying);
            default -> node.powered || sim.settings.isOn(LabSetting.ISOLATE_AFTER_POWER_LOSS);
        };
    }

    /** The host answers although its cluster service is gone, or some of the others still hear it. */
    private boolean sendsSpecialHeartbeat(LabNode node, Set<LabNode> staying) {
        boolean serviceDied =
                !node.serviceRuns && staying.stream().anyMatch(other -> sim.heartbeats.canReach(node, other));
        boolean asymmetric = staying.stream().anyMatch(other -> sim.heartbeats.hear(node, other));
        return node.powered && (serviceDied || asymmetric);
    }

    /** Starts the period; it ends early when the node comes back. */
    void begin(LabNode node, Runnable end) {
        node.isolationEnd.cancel();
        node.isolationEnd = sim.in(Duration.ofSeconds(OsDefaults.resiliencyPeriod(sim.cluster.spec)), end);
    }

    /** The others say that a node is isolated no more, because it is back or because the period is over. */
    void reportEnd(LabNode node) {
        sim.cluster.speaker().ifPresent(speaker -> sim.tracer.event(1680, EventLevel.INFORMATION, speaker, node.name));
    }

    /** A stopped cluster waits for nobody. */
    void forgetAll() {
        for (LabNode node : sim.cluster.nodes.values()) {
            node.isolationEnd.cancel();
            if (node.flags.remove(NodeStatus.ISOLATED)) {
                sim.tracer.node(node);
            }
        }
    }
}
