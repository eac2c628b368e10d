package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.GroupState;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.ResourceState;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Commands to single resources. Source: domain/wsfc.md §12.5 and §7, domain/powershell.md §B. */
final class ResourceCommands {

    private final Simulation sim;
    private final Lookup lookup;
    private final GroupCommands groups;

    ResourceCommands(Simulation sim, GroupCommands groups) {
        this.groups = groups;
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.StartResource.class, this::start);
        commands.on(ClusterCommand.StopResource.class, this::stop);
        commands.on(ClusterCommand.SetPossibleOwners.class, this::setPossibleOwners);
    }

    /** The resource of a role that may be started or stopped now. */
    private LabResource idle(ResourceName name) throws Refusal {
        LabResource resource = lookup.resource(name);
        Lookup.idle(resource.group);
        sim.locks.require(resource.group);
        return resource;
    }

    private CommandOutcome start(ClusterCommand.StartResource command, CommandRun run) throws Refusal {
        LabResource resource = idle(command.resource());
        LabGroup group = resource.group;
        boolean online = resource.state() == ResourceState.ONLINE;
        Lookup.require(!online, Win32Error.ERROR_RESOURCE_ONLINE, resource.name);
        if (resource.kind == ResourceKind.CONFIGURATION) {
            become(group, GroupState.PARTIAL_ONLINE);
            return Commands.done();
        }
        if (resource instanceof LabAddress address && group.state != GroupState.FAILED) {
            Optional<LabAddress> failed = sim.addresses.startAlone(address);
            return failed.isEmpty()
                    ? Commands.done()
                    : new CommandOutcome.Failed(Win32Error.ERROR_RESOURCE_FAILED.about(resource.name.value()));
        }
        return groups.start(group, run);
    }

    private CommandOutcome stop(ClusterCommand.StopResource command, CommandRun run) throws Refusal {
        LabResource resource = idle(command.resource());
        LabGroup group = resource.group;
        boolean offline = resource.state() == ResourceState.OFFLINE;
        Lookup.require(!offline, Win32Error.ERROR_RESOURCE_NOT_ONLINE, resource.name);
        if (resource.kind.isNetworkClass()) {
            sim.addresses.stopAlone(resource);
            return Commands.done();
        }
        group.wantedOnline = false;
        if (group.state == GroupState.PARTIAL_ONLINE) {
            become(group, GroupState.OFFLINE);
            return Commands.done();
        }
        sim.groupMoves.stop(group, MigrationType.QUICK, run); // a configuration takes its machine with it
        return run.started();
    }

    private void become(LabGroup group, GroupState state) {
        group.state = state;
        sim.tracer.group(group, MoveCause.COMMAND.traceName());
    }

    private CommandOutcome setPossibleOwners(ClusterCommand.SetPossibleOwners command, CommandRun run) throws Refusal {
        LabResource resource = lookup.resource(command.resource());
        LabNode owner = resource.group.owner();
        Set<LabNode> owners = new LinkedHashSet<>();
        for (NodeName name : command.owners()) {
            owners.add(lookup.node(name));
        }
        Lookup.require(owners.contains(owner), Win32Error.ERROR_CLUSTER_OWNER_NOT_IN_PREFLIST, owner.name);
        resource.possibleOwners = Optional.of(owners);
        resource.group.changed();
        return Commands.done();
    }
}
