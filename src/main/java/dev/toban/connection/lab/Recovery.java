package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.LabSetting;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.GroupPriority;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.NodeStatus;
import dev.toban.model.VmState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of the roles of a node that is gone: isolation on 2016 and later, restart elsewhere, return. Source:
 * domain/wsfc.md §12.4 and §12.5.
 */
final class Recovery {

    private final Simulation sim;
    private final Set<LabGroup> waiting = new LinkedHashSet<>();

    Recovery(Simulation sim) {
        this.sim = sim;
    }

    static boolean runsMachine(LabGroup group) {
        return group.machine != null && group.machine.isActive();
    }

    private static List<LabGroup> inOrder(LabNode node) {
        return node.groups.stream().sorted(ProtectedNetworks.BY_PRIORITY).toList();
    }

    void nodeGone(LabNode node) {
        boolean isolated = node.has(NodeStatus.ISOLATED);
        for (LabGroup group : inOrder(node)) {
            if (isolated && runsMachine(group)) {
                group.flags.add(GroupStatus.UNMONITORED);
                group.state = GroupState.ONLINE;
                pause(group);
                sim.tracer.group(group, MoveCause.NODE_DOWN.traceName());
            } else if (!sim.quarantine.drains(group, node)) {
                failOver(group);
            }
        }
        if (isolated) {
            report(node);
            sim.isolation.begin(node, () -> isolationOver(node));
        }
        if (node.machinesLost) {
            Hosts.loseMachines(node);
        }
    }

    private void pause(LabGroup group) {
        LabMachine machine = group.machine;
        if (machine != null
                && machine.state() == VmState.RUNNING
                && sim.settings.isOn(LabSetting.ISOLATED_MACHINES_PAUSE)) {
            machine.become(VmState.PAUSED_CRITICAL);
        }
    }

    private void report(LabNode node) {
        String names = inOrder(node).stream()
                .filter(group -> group.has(GroupStatus.UNMONITORED))
                .map(group -> group.name.value())
                .collect(Collectors.joining(", "));
        sim.cluster.speaker().ifPresent(speaker -> {
            sim.tracer.event(1673, EventLevel.WARNING, speaker, node.name);
            sim.tracer.event(1681, EventLevel.WARNING, speaker, node.name, names);
        });
    }

    private void isolationOver(LabNode node) {
        if (node.isMember() || !node.flags.remove(NodeStatus.ISOLATED)) {
            return;
        }
        sim.tracer.node(node);
        sim.isolation.reportEnd(node);
        for (LabGroup group : inOrder(node)) {
            if (group.flags.remove(GroupStatus.UNMONITORED)) {
                failOver(group);
                reportFailover(group, node);
            }
        }
    }

    /** Only of a machine that another node takes over. */
    private void reportFailover(LabGroup group, LabNode node) {
        boolean startsElsewhere = group.owner() != node && (group.isUp() || group.isBusy());
        sim.cluster
                .speaker()
                .filter(_ -> startsElsewhere)
                .ifPresent(speaker -> sim.tracer.event(1682, EventLevel.INFORMATION, speaker, node.name, group.name));
    }

    /** The role's node is gone: it starts again on the best other one. */
    void failOver(LabGroup group) {
        begin(group, MoveCause.NODE_DOWN);
    }

    private void begin(LabGroup group, MoveCause cause) {
        boolean starts = group.wantedOnline && group.priority != GroupPriority.NO_AUTO_START.number();
        LabMachine machine = group.machine;
        if (machine != null && machine.isActive()) {
            machine.become(VmState.OFF);
        }
        sim.volumeMachines.forget(group);
        group.flags.clear();
        group.failures.cancelNext();
        group.state = GroupState.OFFLINE;
        if (starts) {
            restart(group, cause);
            return;
        }
        LabNode target = group.owner().isMember() ? group.owner() : sim.placement.best(group);
        if (target != null) {
            take(group, target);
        }
        sim.tracer.group(group, cause.traceName());
    }

    private void restart(LabGroup group, MoveCause cause) {
        boolean stays = group.owner().isMember() && sim.placement.refusal(group, group.owner()) == null;
        LabNode target = stays ? group.owner() : sim.placement.best(group, _ -> true);
        if (target == null) {
            lackRoom(group, cause);
            return;
        }
        waiting.remove(group);
        take(group, target);
        sim.groupMoves.start(group, cause, null);
    }

    /** It waits for those that give way to it, or for whatever room there may be. */
    private void lackRoom(LabGroup group, MoveCause cause) {
        waiting.add(group);
        boolean soon = group.machine != null && sim.preemption.makeRoom(group);
        if (soon) {
            group.state = GroupState.OFFLINE;
            group.flags.add(GroupStatus.WAITING_TO_START);
        } else {
            group.state = GroupState.FAILED;
            if (sim.placement.lacksMemoryOnly(group)) {
                group.flags.add(GroupStatus.PHYSICAL_RESOURCES_LACKING);
            }
            sim.cluster.speaker().ifPresent(node -> sim.tracer.event(1205, EventLevel.ERROR, node, group.name));
        }
        sim.tracer.group(group, cause.traceName());
    }

    private void take(LabGroup group, LabNode target) {
        LabNode from = group.owner();
        if (from != target) {
            group.ownedBy(target);
            sim.tracer.moved(group, from, MoveCause.NODE_DOWN);
        }
    }

    /** A role that no node has room for waits until one has. */
    void waitForRoom(LabGroup group) {
        waiting.add(group);
    }

    void roomMade() {
        for (LabGroup group : List.copyOf(waiting)) {
            if (group.isUp() || !group.wantedOnline) {
                waiting.remove(group);
            } else if (!group.isBusy() && sim.placement.best(group, _ -> true) != null) {
                restart(group, MoveCause.NODE_DOWN);
            }
        }
    }

    /** The cluster has formed again: what should be online comes online. */
    void startAll() {
        sim.cluster.groups.values().stream()
                .sorted(ProtectedNetworks.BY_PRIORITY)
                .forEach(group -> begin(group, MoveCause.CLUSTER_START));
    }

    /** Moves a role that cannot be moved online: it is stopped, and arrives as failed. */
    void moveStopped(LabGroup group, LabNode target, MoveCause cause) {
        LabNode from = group.owner();
        if (group.machine != null && group.machine.isActive()) {
            group.machine.become(VmState.OFF);
        }
        group.ownedBy(target);
        sim.tracer.moved(group, from, cause);
        group.state = GroupState.FAILED;
        sim.tracer.group(group, cause.traceName());
    }

    /** Gives a role that nobody could take over to another node; it starts there if it can. */
    void abandon(LabGroup group, LabNode heir) {
        LabNode from = group.owner();
        if (group.machine != null && group.machine.isActive()) {
            group.machine.become(VmState.OFF);
        }
        group.ownedBy(heir);
        sim.tracer.moved(group, from, MoveCause.NODE_DOWN);
        failOver(group);
        sim.drains.arrived(group);
    }

    /** A node is back: its isolated machines are watched again or restarted, and what belongs here may return. */
    void nodeJoined(LabNode node) {
        List<String> watched = inOrder(node).stream()
                .filter(group -> watchAgain(group, node))
                .map(group -> group.name.value())
                .toList();
        if (!watched.isEmpty()) {
            sim.tracer.event(1682, EventLevel.INFORMATION, node, node.name, String.join(", ", watched));
        }
        node.machinesLost = false;
        for (LabGroup group : List.copyOf(sim.cluster.groups.values())) {
            boolean home = !group.preferredOwners.isEmpty() && group.preferredOwners.getFirst() == node;
            if (home && group.autoFailback == AutoFailbackType.ALLOW) {
                sim.drains.bringBack(group, node);
            }
        }
        roomMade();
    }

    /** True when a machine that went on without the cluster is its own again. */
    private boolean watchAgain(LabGroup group, LabNode node) {
        if (!group.flags.remove(GroupStatus.UNMONITORED)) {
            return false;
        }
        if (node.machinesLost) {
            failOver(group);
            return false;
        }
        sim.tracer.group(group, MoveCause.NODE_DOWN.traceName());
        sim.volumeMachines.settle(group);
        return true;
    }
}
