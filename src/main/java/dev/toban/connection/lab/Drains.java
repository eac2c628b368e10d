package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.DrainStatus;
import dev.toban.model.Failback;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.VmState;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Empties nodes for maintenance and brings roles back afterwards. Source: domain/wsfc.md §12.5 (drain). */
final class Drains {

    private final Simulation sim;
    private final Map<LabNode, Drain> drains = new HashMap<>();
    private final Failbacks failbacks = new Failbacks();
    private final Map<LabNode, Set<LabGroup>> away = new HashMap<>();

    Drains(Simulation sim) {
        this.sim = sim;
    }

    boolean isDraining(LabNode node) {
        return drains.containsKey(node);
    }

    void pause(LabNode node) {
        node.state = NodeState.PAUSED;
        node.paused = true;
        sim.tracer.node(node);
    }

    void drain(LabNode node, @Nullable LabNode target, boolean force, @Nullable CommandRun run) {
        begin(node, new Drain(target, force, run, Drain.Style.PAUSE));
    }

    /** Empties a node that leaves; what cannot be moved is taken offline. Then it goes on. */
    void empty(LabNode node, Drain.Style style, Runnable then) {
        Drain drain = drains.get(node);
        if (drain == null) {
            drain = new Drain(null, false, null, style);
            drain.then = then;
            begin(node, drain);
        } else {
            drain.then = then;
            List.copyOf(drain.stuck.keySet()).forEach(this::takeOffline);
            checkEmpty(node, drain);
        }
    }

    private void begin(LabNode node, Drain drain) {
        failbacks.forget(node);
        drains.put(node, drain);
        if (!node.paused) {
            away.put(node, new LinkedHashSet<>());
        }
        if (drain.style.pauses()) {
            node.paused = node.paused || !node.leaving;
            node.state = NodeState.PAUSED;
            status(node, DrainStatus.IN_PROGRESS, NodeStatus.DRAIN_IN_PROGRESS);
        }
        sim.volumes.evacuate(node, drain.target);
        for (LabGroup group : inOrder(node.groups)) {
            if (!group.isBusy()) {
                evacuate(node, drain, group);
            }
        }
        checkEmpty(node, drain);
    }

    private static List<LabGroup> inOrder(Set<LabGroup> groups) {
        return groups.stream().sorted(ProtectedNetworks.BY_PRIORITY).toList();
    }

    private void evacuate(LabNode node, Drain drain, LabGroup group) {
        LabNode wanted = drain.target;
        LabNode target = wanted != null ? wanted : sim.placement.best(group);
        Win32Error refusal = target == null ? whyNowhere(group) : sim.placement.refusal(group, target);
        boolean live = isLive(group) && drain.style.pauses();
        LabMachine machine = group.machine;
        if (target != null && refusal == null && live && machine != null) {
            refusal = sim.placement.liveRefusal(machine, target);
        }
        if (target == null || refusal != null) {
            stuck(node, drain, group, refusal == null ? whyNowhere(group) : refusal);
            return;
        }
        away.computeIfAbsent(node, _ -> new LinkedHashSet<>()).add(group);
        move(new Migration.Wish(group, target, drain.style.cause(), wanted != null, null), live);
    }

    private static Win32Error whyNowhere(LabGroup group) {
        boolean locked = group.has(GroupStatus.LOCKED);
        return locked ? Win32Error.ERROR_CLUSTER_RESOURCE_LOCKED_STATUS : Win32Error.ERROR_HOST_NODE_NOT_AVAILABLE;
    }

    /** Only a machine that runs can be migrated live. */
    static boolean isLive(LabGroup group) {
        LabMachine machine = group.machine;
        return machine != null && group.state == GroupState.ONLINE && machine.state() == VmState.RUNNING;
    }

    private void move(Migration.Wish wish, boolean live) {
        LabMachine machine = wish.group().machine;
        if (machine != null && live) {
            sim.migrations.request(wish, machine);
        } else {
            sim.groupMoves.move(wish, MigrationType.QUICK);
        }
    }

    private void stuck(LabNode node, Drain drain, LabGroup group, Win32Error why) {
        if (drain.force) {
            LabNode other = anyOther(node);
            if (other != null) {
                sim.recovery.moveStopped(group, other, MoveCause.DRAIN);
                return;
            }
        }
        drain.stuck.put(group, why);
        if (drain.style.pauses()) {
            sim.tracer.event(1137, EventLevel.ERROR, node, group.name, why.code());
        }
        if (node.leaving) {
            takeOffline(group);
        }
    }

    private void takeOffline(LabGroup group) {
        if (group.isUp() && !group.isBusy()) {
            sim.groupMoves.stop(group, MigrationType.QUICK, null);
        }
    }

    private @Nullable LabNode anyOther(LabNode node) {
        return sim.cluster.nodes.values().stream()
                .filter(other -> other != node && Placement.refusal(other) == null)
                .findFirst()
                .orElse(null);
    }

    /** A role has left a node, or could not; the drain may be over now. */
    void left(LabGroup group, LabNode node, @Nullable Win32Error error) {
        failbacks.ended(group, error);
        if (group.owner() != node) {
            arrived(group);
        }
        Drain drain = drains.get(node);
        if (drain == null) {
            return;
        }
        if (group.owner() == node && !group.isBusy()) {
            retry(group, node, drain, error);
        }
        checkEmpty(node, drain);
    }

    /** A role that was on its way to a node when its drain began has to leave again. */
    void arrived(LabGroup group) {
        Drain drain = drains.get(group.owner());
        if (drain != null && !group.isBusy() && !drain.stuck.containsKey(group)) {
            LabNode node = group.owner();
            evacuate(node, drain, group);
            checkEmpty(node, drain);
        }
    }

    private void retry(LabGroup group, LabNode node, Drain drain, @Nullable Win32Error error) {
        boolean again = error == null || error == Win32Error.ERROR_CLUSTER_NODE_DOWN;
        if (again && !drain.stuck.containsKey(group)) {
            evacuate(node, drain, group);
        } else {
            stuck(node, drain, group, error == null ? Win32Error.ERROR_HOST_NODE_NOT_AVAILABLE : error);
        }
    }

    void volumeLeft(LabNode node) {
        Optional.ofNullable(drains.get(node)).ifPresent(drain -> checkEmpty(node, drain));
    }

    /** Over is a drain only when the node is really empty, or when what is left cannot leave. */
    private void checkEmpty(LabNode node, Drain drain) {
        boolean moving = sim.volumes.areLeaving(node)
                || node.groups.stream()
                        .anyMatch(group -> !drain.stuck.containsKey(group) || (node.leaving && group.isBusy()));
        if (moving || !drains.containsKey(node)) {
            return;
        }
        drains.remove(node);
        if (drain.style.pauses()) {
            conclude(node, drain);
        }
        sim.in(Duration.ZERO, drain.then);
    }

    private void conclude(LabNode node, Drain drain) {
        if (drain.stuck.isEmpty() && sim.volumes.ownedBy(node).isEmpty()) {
            status(node, DrainStatus.COMPLETED, NodeStatus.DRAIN_COMPLETED);
            sim.commands.finished(drain.run, null);
        } else {
            sim.tracer.event(1677, EventLevel.ERROR, node, node.name);
            status(node, DrainStatus.FAILED, NodeStatus.DRAIN_FAILED);
            sim.commands.finished(drain.run, Win32Error.ERROR_GROUP_NOT_AVAILABLE);
        }
    }

    private void status(LabNode node, DrainStatus status, @Nullable NodeStatus flag) {
        node.drain = status;
        node.flags.removeAll(Set.of(NodeStatus.DRAIN_IN_PROGRESS, NodeStatus.DRAIN_COMPLETED, NodeStatus.DRAIN_FAILED));
        if (flag != null) {
            node.flags.add(flag);
        }
        sim.tracer.node(node);
    }

    /** Ends a pause: what still waits to leave stays, and what left comes back as asked. */
    void resume(LabNode node, Failback failback) {
        end(node, Win32Error.ERROR_CANCELLED);
        node.state = NodeState.UP;
        node.paused = false;
        status(node, DrainStatus.NOT_INITIATED, null);
        for (Migration migration : List.copyOf(sim.migrations.waiting())) {
            if (migration.from == node && migration.cause == MoveCause.DRAIN) {
                sim.migrations.cancel(migration, "resumed");
            }
        }
        Set<LabGroup> left = away.remove(node);
        if (left != null && failback != Failback.NO_FAILBACK) {
            inOrder(left).stream()
                    .filter(group -> failback == Failback.IMMEDIATE || group.autoFailback == AutoFailbackType.ALLOW)
                    .forEach(group -> bringBack(group, node));
            failbacks.begin(node, left);
        }
        sim.recovery.roomMade();
    }

    /** Moves a role to a node it belongs to, if both can. */
    void bringBack(LabGroup group, LabNode node) {
        boolean possible = group.owner() != node
                && group.owner().isMember()
                && !group.isBusy()
                && !group.isCore()
                && sim.placement.refusal(group, node) == null
                && canTravel(group, node);
        if (possible) {
            move(new Migration.Wish(group, node, MoveCause.FAILBACK, true, null), isLive(group));
        }
    }

    private boolean canTravel(LabGroup group, LabNode node) {
        LabMachine machine = group.machine;
        return machine == null || !isLive(group) || sim.placement.liveRefusal(machine, node) == null;
    }

    /** Forgets a drain without an end of its own, because the node is gone or resumed. */
    void end(LabNode node, Win32Error why) {
        Drain drain = drains.remove(node);
        if (drain != null) {
            sim.commands.finished(drain.run, why);
            sim.in(Duration.ZERO, drain.then);
        }
    }

    /** A departed node's drain is over; its pause, and what is to come back to it, are kept in its configuration. */
    void nodeGone(LabNode node) {
        node.leaving = false;
        failbacks.forget(node);
        end(node, Win32Error.ERROR_CLUSTER_NODE_DOWN);
        node.paused = node.paused && sim.settings.isOn(LabSetting.PAUSE_SURVIVES_RESTART);
        if (!node.paused) {
            away.remove(node);
        }
        if (!node.paused || node.drain != DrainStatus.COMPLETED) {
            node.drain = DrainStatus.NOT_INITIATED;
        }
        node.flags.removeAll(Set.of(NodeStatus.DRAIN_IN_PROGRESS, NodeStatus.DRAIN_COMPLETED, NodeStatus.DRAIN_FAILED));
    }

    /** A node that joins is paused again when it left so. */
    void nodeJoins(LabNode node) {
        node.state = node.paused ? NodeState.PAUSED : NodeState.UP;
        if (node.drain == DrainStatus.COMPLETED) {
            node.flags.add(NodeStatus.DRAIN_COMPLETED);
        }
    }
}
