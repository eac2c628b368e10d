package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.command.VolumeSuspension;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;

/** Commands to shared volumes. */
final class VolumeCommands {

    private final Simulation sim;
    private final Lookup lookup;

    VolumeCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.MoveSharedVolume.class, this::move);
        commands.on(ClusterCommand.SuspendSharedVolume.class, this::suspend);
        commands.on(ClusterCommand.ResumeSharedVolume.class, this::resume);
    }

    private CommandOutcome move(ClusterCommand.MoveSharedVolume command, CommandRun run) throws Refusal {
        LabVolume volume = lookup.volume(command.volume());
        LabNode target = lookup.node(command.destination());
        Lookup.require(volume.handover == null, Win32Error.ERROR_CLUSTER_GROUP_MOVING, volume.name);
        lookup.requireNoBackup(volume);
        Lookup.allow(sim.volumes.refusal(volume, target), target.name);
        if (volume.owner == target) {
            return Commands.done();
        }
        sim.volumes.move(volume, target, MoveCause.COMMAND, run);
        return run.started();
    }

    private CommandOutcome suspend(ClusterCommand.SuspendSharedVolume command, CommandRun run) throws Refusal {
        LabVolume volume = lookup.volume(command.volume());
        lookup.requireNoBackup(volume);
        Lookup.require(!volume.maintenance, Win32Error.ERROR_CLUSTER_RESOURCE_IS_IN_MAINTENANCE_MODE, volume.name);
        if (command.mode() == VolumeSuspension.MAINTENANCE) {
            volume.maintenance = true;
            sim.volumeMachines.takeOffline(volume);
            sim.volumes.refresh(volume);
            return Commands.done();
        }
        Lookup.require(!volume.redirected, Win32Error.ERROR_CLUSTER_SHARED_VOLUME_REDIRECTED, volume.name);
        volume.redirected = true;
        sim.tracer.event(5136, EventLevel.WARNING, volume.owner, volume.shortName(), volume.name);
        sim.volumes.refresh(volume);
        return Commands.done();
    }

    private CommandOutcome resume(ClusterCommand.ResumeSharedVolume command, CommandRun run) throws Refusal {
        LabVolume volume = lookup.volume(command.volume());
        Lookup.require(
                volume.redirected || volume.maintenance,
                Win32Error.ERROR_CLUSTER_SHARED_VOLUME_NOT_REDIRECTED,
                volume.name);
        volume.redirected = false;
        if (volume.maintenance) {
            volume.maintenance = false;
            if (!volume.dismounted) {
                sim.volumeMachines.bringBack(volume);
            }
        }
        sim.volumes.refresh(volume);
        return Commands.done();
    }
}
