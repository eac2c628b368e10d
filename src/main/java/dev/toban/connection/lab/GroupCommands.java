package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.GroupState;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that start, stop and set roles. */
final class GroupCommands {

    private static final long GREATEST_THRESHOLD = 0xFFFFFFFFL;

    /** Hours. */
    private static final int GREATEST_PERIOD = 1193;

    private final Simulation sim;
    private final Lookup lookup;

    GroupCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.StartGroup.class, (command, run) -> start(lookup.group(command.group()), run));
        commands.on(
                ClusterCommand.StopGroup.class,
                (command, run) -> stop(lookup.group(command.group()), MigrationType.QUICK, run));
        commands.on(ClusterCommand.SetGroupPolicy.class, this::setPolicy);
        commands.on(ClusterCommand.SetPreferredOwners.class, this::setPreferredOwners);
    }

    CommandOutcome start(LabGroup group, CommandRun run) throws Refusal {
        Lookup.require(group.state != GroupState.ONLINE, Win32Error.ERROR_RESOURCE_ONLINE, group.name);
        Lookup.idle(group);
        sim.locks.require(group);
        LabMachine machine = group.machine;
        boolean held = machine != null && VolumeMachines.isHeld(machine.volume);
        Lookup.require(!held, Win32Error.ERROR_CLUSTER_RESOURCE_IS_IN_MAINTENANCE_MODE, group.name);
        sim.groupMoves.start(group, MoveCause.COMMAND, run);
        return run.started();
    }

    CommandOutcome stop(LabGroup group, MigrationType how, CommandRun run) throws Refusal {
        Lookup.idle(group);
        Lookup.require(group.state != GroupState.OFFLINE, Win32Error.ERROR_RESOURCE_NOT_ONLINE, group.name);
        sim.locks.require(group);
        group.wantedOnline = false;
        sim.groupMoves.stop(group, how, run);
        return run.started();
    }

    private static void requireRange(String name, @Nullable Number number, long most) throws Refusal {
        boolean fits = number == null || (number.longValue() >= 0 && number.longValue() <= most);
        Lookup.require(fits, Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, name);
    }

    /** Ranges: domain/wsfc.md §12.5. */
    private CommandOutcome setPolicy(ClusterCommand.SetGroupPolicy command, CommandRun run) throws Refusal {
        LabGroup group = lookup.group(command.group());
        requireRange("FailoverThreshold", command.failoverThreshold(), GREATEST_THRESHOLD);
        requireRange("FailoverPeriod", command.failoverPeriod(), GREATEST_PERIOD);
        group.failoverThreshold =
                command.failoverThreshold() == null ? group.failoverThreshold : command.failoverThreshold();
        group.failoverPeriod = command.failoverPeriod() == null ? group.failoverPeriod : command.failoverPeriod();
        group.priority = command.priority() == null
                ? group.priority
                : (int) command.priority().number();
        group.autoFailback = command.autoFailback() == null ? group.autoFailback : command.autoFailback();
        group.antiAffinity = command.antiAffinity() == null ? group.antiAffinity : command.antiAffinity();
        group.changed();
        return Commands.done();
    }

    private CommandOutcome setPreferredOwners(ClusterCommand.SetPreferredOwners command, CommandRun run)
            throws Refusal {
        LabGroup group = lookup.group(command.group());
        group.preferredOwners = nodes(command.owners());
        group.changed();
        return Commands.done();
    }

    private List<LabNode> nodes(List<NodeName> names) throws Refusal {
        List<LabNode> nodes = new ArrayList<>();
        for (NodeName name : names) {
            nodes.add(lookup.node(name));
        }
        return List.copyOf(nodes);
    }
}
