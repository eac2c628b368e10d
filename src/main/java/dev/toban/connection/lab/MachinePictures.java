package dev.toban.connection.lab;

import dev.toban.model.AdapterFeatures;
import dev.toban.model.AdapterStatus;
import dev.toban.model.AdapterVlan;
import dev.toban.model.AutomaticStartAction;
import dev.toban.model.AutomaticStopAction;
import dev.toban.model.CheckpointType;
import dev.toban.model.ControllerType;
import dev.toban.model.CriticalErrorAction;
import dev.toban.model.PortMirroring;
import dev.toban.model.ReplicationHealth;
import dev.toban.model.ReplicationMode;
import dev.toban.model.ReplicationState;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VlanMode;
import dev.toban.model.VmActions;
import dev.toban.model.VmHardDrive;
import dev.toban.model.VmHeartbeat;
import dev.toban.model.VmIdentity;
import dev.toban.model.VmLoad;
import dev.toban.model.VmMemory;
import dev.toban.model.VmMigration;
import dev.toban.model.VmOperationalStatus;
import dev.toban.model.VmPaths;
import dev.toban.model.VmReplication;
import dev.toban.model.VmState;
import dev.toban.model.WindowsServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes virtual machines and their adapters. */
final class MachinePictures {

    private static final VmActions ACTIONS = new VmActions(
            AutomaticStartAction.NOTHING,
            AutomaticStopAction.SAVE,
            CriticalErrorAction.PAUSE,
            CheckpointType.PRODUCTION,
            false);
    private static final VmReplication NO_REPLICATION =
            new VmReplication(ReplicationState.DISABLED, ReplicationMode.NONE, ReplicationHealth.NOT_APPLICABLE);
    private static final VmLoad LOAD = new VmLoad(null, 2, null, null);
    private static final AdapterFeatures FEATURES =
            new AdapterFeatures(false, false, false, false, false, PortMirroring.NONE, false, true, null, null);
    private static final AdapterVlan UNTAGGED = new AdapterVlan(VlanMode.UNTAGGED, null, null);

    private final Simulation sim;
    private final VmIdentity identity;

    MachinePictures(Simulation sim) {
        this.sim = sim;
        this.identity = new VmIdentity(2, version(sim.cluster.os), "", null, null, null, null, null, List.of());
    }

    /** Configuration version that a Windows version makes. */
    private static String version(WindowsServer os) {
        return switch (os) {
            case WINDOWS_2012_R2 -> "5.0";
            case WINDOWS_2016 -> "8.0";
            case WINDOWS_2019 -> "9.0";
            case WINDOWS_2022 -> "10.0";
            case WINDOWS_2025 -> "12.0";
            case UNKNOWN -> "";
        };
    }

    VirtualMachine machine(LabMachine machine) {
        LabGroup group = machine.group;
        boolean running = machine.state() == VmState.RUNNING;
        String folder = machine.volume.path() + "\\" + machine.name;
        return new VirtualMachine(
                machine.id,
                machine.name,
                machine.host().name,
                group == null ? null : group.name,
                group != null,
                machine.state(),
                status(machine, group),
                running && !machine.guestStarts ? VmHeartbeat.OK_APPLICATIONS_UNKNOWN : VmHeartbeat.NO_CONTACT,
                identity,
                LOAD,
                memory(machine),
                new VmPaths(folder, folder, folder, folder),
                ACTIONS,
                NO_REPLICATION,
                List.of(new VmHardDrive(folder + "\\" + machine.name + ".vhdx", ControllerType.SCSI, 0, 0, null, null)),
                List.of(),
                adapters(machine, running),
                List.of(),
                List.of(),
                group == null ? null : migration(machine, group));
    }

    private static List<VmOperationalStatus> status(LabMachine machine, @Nullable LabGroup group) {
        if (machine.state() == VmState.PAUSED_CRITICAL) {
            return List.of(
                    machine.pausedForSpace ? VmOperationalStatus.DEGRADED : VmOperationalStatus.CRITICAL_IO_ERROR);
        }
        boolean migrating = group != null && group.migration != null && !group.migration.isWaiting();
        return migrating
                ? List.of(VmOperationalStatus.OK, VmOperationalStatus.MIGRATING_VIRTUAL_MACHINE)
                : List.of(VmOperationalStatus.OK);
    }

    private static VmMemory memory(LabMachine machine) {
        long assigned = machine.isActive() ? machine.memory : 0;
        return new VmMemory(assigned, assigned, machine.memory, machine.memory, machine.memory, null, false);
    }

    private VmMigration migration(LabMachine machine, LabGroup group) {
        Migration migration = group.migration;
        int progress = migration == null ? 0 : migration.progress(sim.now());
        return new VmMigration(machine.lastMigration, progress, machine.lastFailure);
    }

    private static List<VirtualNetworkAdapter> adapters(LabMachine machine, boolean running) {
        List<VirtualNetworkAdapter> adapters = new ArrayList<>(machine.adapters.size());
        for (LabAdapter adapter : machine.adapters) {
            Integer vlan = adapter.vlan;
            adapters.add(new VirtualNetworkAdapter(
                    adapter.name,
                    adapter.id,
                    null,
                    adapter.switchName,
                    null,
                    true,
                    adapter.clusterMonitored,
                    adapter.macAddress,
                    running && adapter.address != null ? List.of(adapter.address) : List.of(),
                    List.of(running ? AdapterStatus.OK : AdapterStatus.OTHER),
                    vlan == null ? UNTAGGED : new AdapterVlan(VlanMode.ACCESS, vlan, null),
                    FEATURES));
        }
        return adapters;
    }
}
