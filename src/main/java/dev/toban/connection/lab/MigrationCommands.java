package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.MigrationState;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.VmState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands that move roles. */
final class MigrationCommands {

    /** Reasons for which no node fits, the most telling first. */
    private static final List<Win32Error> TELLING = List.of(
            Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_NOT_ENOUGH_RESOURCES_ON_DESTINATION,
            Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES,
            Win32Error.ERROR_HOST_NODE_NOT_GROUP_OWNER,
            Win32Error.ERROR_CLUSTER_NODE_PAUSED);

    private final Simulation sim;
    private final Lookup lookup;

    MigrationCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.MoveVirtualMachine.class, this::moveVirtualMachine);
        commands.on(ClusterCommand.MoveGroup.class, this::moveGroup);
        commands.on(ClusterCommand.CancelMigration.class, this::cancel);
    }

    private CommandOutcome moveVirtualMachine(ClusterCommand.MoveVirtualMachine command, CommandRun run)
            throws Refusal {
        LabGroup group = lookup.group(command.group());
        LabMachine machine = Lookup.machine(group);
        Lookup.idle(group);
        sim.locks.require(group);
        if (command.type() != MigrationType.LIVE) {
            return moveCold(group, command.destination(), command.type(), run);
        }
        Lookup.require(machine.state() == VmState.RUNNING, Win32Error.ERROR_INVALID_STATE, group.name);
        LabNode target = target(group, command.destination());
        Lookup.allow(sim.placement.liveRefusal(machine, target), target.name);
        boolean fixed = command.destination() != null;
        Migration migration =
                sim.migrations.request(new Migration.Wish(group, target, MoveCause.COMMAND, fixed, run), machine);
        return migration.isWaiting() ? run.queued() : run.started();
    }

    private CommandOutcome moveGroup(ClusterCommand.MoveGroup command, CommandRun run) throws Refusal {
        LabGroup group = lookup.group(command.group());
        Lookup.idle(group);
        sim.locks.require(group);
        return moveCold(group, command.destination(), MigrationType.QUICK, run);
    }

    private CommandOutcome moveCold(LabGroup group, @Nullable NodeName destination, MigrationType type, CommandRun run)
            throws Refusal {
        LabNode target = target(group, destination);
        sim.groupMoves.move(new Migration.Wish(group, target, MoveCause.COMMAND, destination != null, run), type);
        return run.started();
    }

    private LabNode target(LabGroup group, @Nullable NodeName destination) throws Refusal {
        if (destination != null) {
            LabNode node = lookup.node(destination);
            Lookup.require(node != group.owner(), Win32Error.ERROR_INVALID_STATE, node.name);
            Lookup.allow(sim.placement.refusal(group, node), node.name);
            return node;
        }
        LabNode best = sim.placement.best(group);
        if (best == null) {
            throw new Refusal(whyNowhere(group), group.name);
        }
        return best;
    }

    private Win32Error whyNowhere(LabGroup group) {
        Set<Win32Error> reasons = EnumSet.noneOf(Win32Error.class);
        for (LabNode node : sim.cluster.nodes.values()) {
            Win32Error refusal = node == group.owner() ? null : sim.placement.refusal(group, node);
            if (refusal != null) {
                reasons.add(refusal);
            }
        }
        return TELLING.stream().filter(reasons::contains).findFirst().orElse(Win32Error.ERROR_HOST_NODE_NOT_AVAILABLE);
    }

    private CommandOutcome cancel(ClusterCommand.CancelMigration command, CommandRun run) throws Refusal {
        LabGroup group = lookup.group(command.group());
        Migration migration = group.migration;
        if (migration == null || migration.phase == MigrationState.MOVE) {
            throw new Refusal(Win32Error.ERROR_INVALID_STATE, group.name);
        }
        sim.migrations.cancel(migration, "command");
        return Commands.done();
    }
}
