package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.command.StopMethod;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.GroupType;
import dev.toban.model.MigrationType;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VmState;
import dev.toban.model.WindowsServer;
import java.util.List;
import java.util.Optional;

/** Commands to virtual machines, clustered or not. Source: domain/wsfc.md §2, domain/powershell.md §B. */
final class MachineCommands {

    private final Simulation sim;
    private final Lookup lookup;
    private final GroupCommands groups;

    MachineCommands(Simulation sim, GroupCommands groups) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
        this.groups = groups;
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.StartVirtualMachine.class, this::start);
        commands.on(ClusterCommand.StopVirtualMachine.class, this::stop);
        commands.on(ClusterCommand.AddVirtualMachineRole.class, this::addRole);
        commands.on(ClusterCommand.RefreshVirtualMachine.class, this::refresh);
        commands.on(ClusterCommand.SetAdapterProtection.class, this::setProtection);
    }

    /** The clustered machine of this name, or else the first one. */
    private LabMachine machine(VirtualMachineName name) throws Refusal {
        List<LabMachine> found = lookup.machines(name);
        return found.stream()
                .filter(machine -> machine.group != null)
                .findFirst()
                .orElse(found.getFirst());
    }

    private CommandOutcome start(ClusterCommand.StartVirtualMachine command, CommandRun run) throws Refusal {
        LabMachine machine = machine(command.virtualMachine());
        if (machine.state() == VmState.PAUSED_CRITICAL && machine.host().isMember()) {
            boolean resumed = sim.volumeMachines.resumeByHand(machine);
            Lookup.require(resumed, Win32Error.ERROR_NO_SYSTEM_RESOURCES, machine.name);
            return Commands.done();
        }
        return machine.group == null ? startAlone(machine, run) : groups.start(machine.group, run);
    }

    /**
     * A machine that is not clustered depends on its host alone, and from 2016 on on the host's cluster service too.
     * Source: domain/wsfc.md §2 (related).
     */
    private CommandOutcome startAlone(LabMachine machine, CommandRun run) throws Refusal {
        LabNode host = machine.host();
        Lookup.require(host.powered, Win32Error.RPC_S_SERVER_UNAVAILABLE, host.name);
        boolean needsService = sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016);
        Lookup.require(host.serviceRuns || !needsService, Win32Error.ERROR_NODE_NOT_READY, host.name);
        Lookup.require(!machine.isActive(), Win32Error.ERROR_INVALID_STATE, machine.name);
        Optional<Win32Error> diskless = sim.volumeMachines.refusal(machine);
        if (diskless.isPresent()) {
            throw new Refusal(diskless.get(), machine.name);
        }
        boolean fits = machine.memory <= host.free();
        Lookup.require(fits, Win32Error.ERROR_NO_SYSTEM_RESOURCES, host.name);
        sim.guests.start(machine, run);
        return run.started();
    }

    private CommandOutcome stop(ClusterCommand.StopVirtualMachine command, CommandRun run) throws Refusal {
        LabMachine machine = machine(command.virtualMachine());
        MigrationType how = switch (command.how()) {
            case StopMethod.SHUTDOWN -> MigrationType.SHUTDOWN;
            case StopMethod.SAVE -> MigrationType.QUICK;
            case StopMethod.TURN_OFF -> MigrationType.TURN_OFF;
        };
        if (machine.group != null) {
            return groups.stop(machine.group, how, run);
        }
        LabNode host = machine.host();
        Lookup.require(host.powered, Win32Error.RPC_S_SERVER_UNAVAILABLE, host.name);
        boolean rests = machine.state() == VmState.RUNNING || machine.state() == VmState.PAUSED_CRITICAL;
        Lookup.require(rests, Win32Error.ERROR_INVALID_STATE, machine.name);
        sim.guests.stop(machine, how, run);
        return run.started();
    }

    private CommandOutcome addRole(ClusterCommand.AddVirtualMachineRole command, CommandRun run) throws Refusal {
        VirtualMachineName name = command.virtualMachine();
        GroupName role = new GroupName(name.value());
        LabMachine machine = lookup.machines(name).stream()
                .filter(found -> found.group == null)
                .findFirst()
                .orElseThrow(() -> new Refusal(Win32Error.ERROR_OBJECT_ALREADY_EXISTS, name));
        boolean isNew = !sim.cluster.groups.containsKey(role);
        Lookup.require(isNew, Win32Error.ERROR_OBJECT_ALREADY_EXISTS, role);
        LabNode host = machine.host();
        Lookup.require(host.isMember(), Win32Error.ERROR_CLUSTER_NODE_DOWN, host.name);
        boolean runs = machine.state() == VmState.RUNNING;
        boolean rests = runs || !machine.isActive();
        Lookup.require(rests, Win32Error.ERROR_INVALID_STATE, machine.name);
        LabGroup group = new LabGroup(role, GroupType.VIRTUAL_MACHINE, sim.cluster.groups.size(), host, machine);
        sim.cluster.groups.put(role, group);
        ClusterBuilder.addMachineResources(sim.cluster, group);
        group.wantedOnline = runs;
        group.state = runs ? GroupState.ONLINE : GroupState.OFFLINE;
        machine.registeredOnline = runs && !sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016);
        machine.changed();
        sim.cluster.layoutChanged();
        sim.tracer.group(group, MoveCause.COMMAND.traceName());
        sim.protectedNetworks.check(group);
        sim.drains.left(group, host, null); // a node that is being drained has one role more to move
        return Commands.done();
    }

    private CommandOutcome refresh(ClusterCommand.RefreshVirtualMachine command, CommandRun run) throws Refusal {
        LabMachine machine = machine(command.virtualMachine());
        LabGroup group = machine.group;
        if (group == null) {
            throw new Refusal(Win32Error.ERROR_RESOURCE_NOT_FOUND, machine.name);
        }
        Lookup.idle(group);
        sim.locks.require(group);
        return Commands.done();
    }

    private CommandOutcome setProtection(ClusterCommand.SetAdapterProtection command, CommandRun run) throws Refusal {
        boolean found = false;
        for (LabMachine machine : lookup.machines(command.virtualMachine())) {
            List<LabAdapter> meant = machine.adapters.stream()
                    .filter(adapter -> isMeant(command, adapter))
                    .toList();
            if (!meant.isEmpty()) {
                found = true;
                requireChangeable(machine);
                meant.forEach(adapter -> protect(machine, adapter, command.clusterMonitored()));
            }
        }
        Lookup.require(found, Win32Error.ERROR_RESOURCE_NOT_FOUND, command.adapter());
        return Commands.done();
    }

    /** Settings are blocked while a machine migrates. Source: domain/wsfc.md §12.6 (phases). */
    private static void requireChangeable(LabMachine machine) throws Refusal {
        LabGroup group = machine.group;
        boolean migrates = group != null && group.migration != null && !group.migration.isWaiting();
        Lookup.require(machine.host().powered, Win32Error.RPC_S_SERVER_UNAVAILABLE, machine.host().name);
        Lookup.require(!migrates, Win32Error.ERROR_BUSY, machine.name);
        Guests.requireChangeable(machine);
    }

    private static boolean isMeant(ClusterCommand.SetAdapterProtection command, LabAdapter adapter) {
        boolean named = adapter.name.equalsIgnoreCase(command.adapter());
        return named && (command.adapterId() == null || adapter.id.equals(command.adapterId()));
    }

    private void protect(LabMachine machine, LabAdapter adapter, boolean monitored) {
        if (adapter.clusterMonitored != monitored) {
            adapter.clusterMonitored = monitored;
            machine.changed();
            if (machine.group != null) {
                sim.protectedNetworks.protectionChanged(machine.group);
            }
        }
    }
}
