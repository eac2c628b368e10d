package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupStatus;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.WindowsServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Keeps out nodes that left without a word too often. Source: domain/wsfc.md §12.4. */
final class Quarantine {

    private static final long HOUR = Simulation.micros(Duration.ofHours(1));

    private final Simulation sim;
    private final Map<LabNode, Deque<Long>> departures = new HashMap<>();
    private final Map<LabNode, Long> until = new HashMap<>();

    Quarantine(Simulation sim) {
        this.sim = sim;
    }

    /** Counts an ungraceful departure; true when it is one too many. */
    boolean departed(LabNode node) {
        Deque<Long> times = departures.computeIfAbsent(node, _ -> new ArrayDeque<>());
        times.addLast(sim.now());
        while (times.getFirst() < sim.now() - HOUR) {
            times.removeFirst();
        }
        boolean tooMany = sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016)
                && times.size() >= OsDefaults.quarantineThreshold(sim.cluster.spec);
        if (!tooMany || !hasRoom()) {
            return false;
        }
        begin(node);
        return true;
    }

    /** Only so many nodes may be kept out at a time. */
    private boolean hasRoom() {
        long kept = sim.cluster.nodes.values().stream()
                .filter(node -> node.has(NodeStatus.QUARANTINED))
                .count();
        double most = sim.cluster.nodes.size() * sim.settings.number(LabSetting.QUARANTINE_SHARE);
        return kept + 1 <= most;
    }

    private void begin(LabNode node) {
        Duration duration = Duration.ofSeconds(OsDefaults.quarantineDuration(sim.cluster.spec));
        long end = sim.now() + Simulation.micros(duration);
        until.put(node, end);
        sim.in(duration, () -> over(node, end));
    }

    /** The others say that a node is kept out, and until when. */
    void report(LabNode node) {
        if (node.has(NodeStatus.QUARANTINED)) {
            int count = departures.getOrDefault(node, new ArrayDeque<>()).size();
            sim.cluster
                    .speaker()
                    .ifPresent(speaker ->
                            sim.tracer.event(1672, EventLevel.CRITICAL, speaker, node.name, count, end(node)));
        }
    }

    private Instant end(LabNode node) {
        return sim.start.plus(until.getOrDefault(node, 0L), ChronoUnit.MICROS);
    }

    /**
     * A machine that still runs on a quarantined host leaves it live, where the host can be reached; false when it has
     * to restart elsewhere instead.
     */
    boolean drains(LabGroup group, LabNode node) {
        LabMachine machine = group.machine;
        boolean runs = node.has(NodeStatus.QUARANTINED) && node.powered && Drains.isLive(group);
        if (machine == null || !runs || !sim.settings.isOn(LabSetting.QUARANTINE_DRAINS)) {
            return false;
        }
        LabNode target = sim.placement.best(group);
        if (target == null || sim.placement.liveRefusal(machine, target) != null) {
            return false;
        }
        group.flags.add(GroupStatus.UNMONITORED);
        sim.migrations.request(new Migration.Wish(group, target, MoveCause.DRAIN, false, null), machine);
        return true;
    }

    /** True when live migrations may leave a node: it is a member, or drained because it is kept out. */
    static boolean canSend(LabNode node) {
        return node.isMember() || (node.powered && node.has(NodeStatus.QUARANTINED));
    }

    /** A live migration has ended; a machine that could not leave a node that is gone restarts elsewhere. */
    void left(LabGroup group, LabNode from) {
        if (group.owner() != from) {
            if (group.flags.remove(GroupStatus.UNMONITORED)) {
                sim.tracer.group(group, MoveCause.DRAIN.traceName());
            }
        } else if (!from.isMember() && !from.has(NodeStatus.ISOLATED)) {
            sim.recovery.failOver(group);
        }
    }

    /** A node that is kept out has started and asks to join. */
    void refuse(LabNode node) {
        sim.cluster.speaker().ifPresent(speaker -> {
            sim.tracer.event(1675, EventLevel.WARNING, speaker, node.name, speaker.name);
            sim.tracer.event(1676, EventLevel.ERROR, node, speaker.name, end(node));
        });
    }

    private void over(LabNode node, long end) {
        if (until.getOrDefault(node, 0L) == end) {
            clear(node);
            if (node.state == NodeState.DOWN && (node.speaks() || (node.rejoins && node.canStartService()))) {
                sim.joins.startService(node);
            }
        }
    }

    /** The node may join again, and its past is forgotten. */
    void clear(LabNode node) {
        until.remove(node);
        departures.remove(node);
        if (node.flags.remove(NodeStatus.QUARANTINED)) {
            sim.tracer.node(node);
        }
    }
}
