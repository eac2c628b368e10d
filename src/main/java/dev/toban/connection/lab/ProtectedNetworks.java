package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.SwitchType;
import dev.toban.model.VmState;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves machines away from a switch that lost its last uplink. Source: domain/wsfc.md §5+8 (protected network, the
 * failover-count trap).
 */
final class ProtectedNetworks {

    static final Comparator<LabGroup> BY_PRIORITY =
            Comparator.comparingInt((LabGroup group) -> -group.priority).thenComparingInt(group -> group.index);

    private final Simulation sim;

    ProtectedNetworks(Simulation sim) {
        this.sim = sim;
    }

    /** True when every protected adapter of a machine has a working switch on a node. */
    static boolean serves(LabMachine machine, LabNode node) {
        return machine.adapters.stream()
                .filter(adapter -> adapter.clusterMonitored)
                .allMatch(adapter -> {
                    LabSwitch there = node.switches.get(adapter.switchName);
                    return there != null && there.works();
                });
    }

    /** A switch lost its last uplink; whoever notices a link loss does so after the time of detection. */
    void uplinkLost(LabSwitch lost) {
        if (lost.type == SwitchType.EXTERNAL && !lost.works()) {
            sim.in(LabSetting.PROTECTED_NETWORK_DETECTION, () -> networkFailed(lost));
        }
    }

    private void networkFailed(LabSwitch lost) {
        if (lost.works() || !lost.node.isMember()) {
            return;
        }
        lost.node.machines.stream()
                .map(machine -> machine.group)
                .filter(group -> group != null && isHit(group))
                .sorted(BY_PRIORITY)
                .toList()
                .forEach(this::hit);
    }

    private static boolean isHit(LabGroup group) {
        LabMachine machine = group.machine;
        return machine != null
                && group.state == GroupState.ONLINE
                && machine.isActive()
                && !serves(machine, machine.host());
    }

    /** Looks after one role whose machine came to a node, or whose adapters changed. */
    void check(LabGroup group) {
        if (!group.owner().isMember()) {
            return;
        }
        if (isHit(group)) {
            hit(group);
        } else if (group.flags.remove(GroupStatus.NETWORK_FAILURE)) {
            sim.tracer.group(group, MoveCause.PROTECTED_NETWORK.traceName());
        }
    }

    private void hit(LabGroup group) {
        if (!group.has(GroupStatus.NETWORK_FAILURE)) {
            group.flags.add(GroupStatus.NETWORK_FAILURE);
            sim.tracer.event(1255, EventLevel.ERROR, group.owner(), Names.resource(group), group.name);
            sim.tracer.group(group, MoveCause.PROTECTED_NETWORK.traceName());
        }
        if (!group.isBusy()) {
            moveAway(group, null);
        }
    }

    private void moveAway(LabGroup group, @Nullable LabNode avoided) {
        LabMachine machine = group.machine;
        if (machine == null || group.has(GroupStatus.LOCKED) || machine.state() != VmState.RUNNING) {
            return;
        }
        if (!sim.failures.mayLeaveLostNetwork(group)) {
            sim.tracer.event(1254, EventLevel.ERROR, group.owner(), group.name);
            return;
        }
        LabNode target = sim.placement.best(
                group,
                node -> node != group.owner()
                        && node != avoided
                        && serves(machine, node)
                        && sim.placement.liveRefusal(machine, node) == null);
        if (target != null) {
            sim.migrations.request(
                    new Migration.Wish(group, target, MoveCause.PROTECTED_NETWORK, false, null), machine);
        }
    }

    /** A switch has an uplink again: who still waits need not go; who is on the way arrives. */
    void uplinkBack(LabSwitch back) {
        for (LabMachine machine : List.copyOf(back.node.machines)) {
            LabGroup group = machine.group;
            if (group != null && serves(machine, back.node)) {
                group.flags.remove(GroupStatus.NETWORK_FAILURE);
                callOff(group.migration);
                sim.tracer.group(group, MoveCause.PROTECTED_NETWORK.traceName());
            }
        }
    }

    /** Protection of an adapter was turned on or off. */
    void protectionChanged(LabGroup group) {
        LabMachine machine = group.machine;
        if (machine != null && serves(machine, machine.host())) {
            group.flags.remove(GroupStatus.NETWORK_FAILURE);
            callOff(group.migration);
        }
        check(group);
    }

    private void callOff(@Nullable Migration migration) {
        if (migration != null && migration.cause == MoveCause.PROTECTED_NETWORK && migration.isWaiting()) {
            sim.migrations.cancel(migration, "networkRecovered");
        }
    }

    /** A machine arrived, or did not: then another target is tried once. */
    void migrationEnded(Migration migration, @Nullable Win32Error error) {
        LabGroup group = migration.group;
        if (error == null) {
            check(group);
        } else if (error != Win32Error.ERROR_CANCELLED && isHit(group) && migration.from.speaks()) {
            moveAway(group, migration.to);
        }
    }
}
