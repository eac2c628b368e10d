package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.lab.TraceKind;
import dev.toban.model.VolumeHealth;
import dev.toban.model.WindowsServer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Care for volumes: optimizing and repairing run on the coordinator and end with it, one at a time for each volume.
 * Source: domain/wsfc.md §9, domain/powershell.md §B.2.
 */
final class VolumeCare {

    private static final int STEPS = 4;
    private static final int CHKDSK_FIXED = 1;
    private static final int CHKDSK_FAILED = 3;

    private final Simulation sim;

    VolumeCare(Simulation sim) {
        this.sim = sim;
    }

    void begin(LabVolume volume, VolumeJob.Kind kind, CommandRun run) {
        VolumeJob job = new VolumeJob(volume, kind, run, duration(volume, kind));
        volume.job = Optional.of(job);
        write(job, "Running");
        if (kind == VolumeJob.Kind.SPOT_FIX && !hasQueue(volume)) {
            end(job, "Completed");
            return;
        }
        prepare(job);
        schedule(job);
    }

    /** A spot fix works off what a scan has found, and does nothing where nothing was found. */
    private static boolean hasQueue(LabVolume volume) {
        return volume.health == VolumeHealth.SPOT_FIX_NEEDED || volume.health == VolumeHealth.FULL_REPAIR_NEEDED;
    }

    private void prepare(VolumeJob job) {
        LabVolume volume = job.volume;
        switch (job.kind) {
            case DEFRAG -> {
                job.redirected = !volume.redirected && redirects();
                volume.redirected |= job.redirected;
            }
            case SPOT_FIX -> volume.fixing = true;
            case OFFLINE_FIX -> {
                sim.tracer.event(1066, EventLevel.WARNING, volume.owner, volume.name, volume.shortName(), "");
                volume.dismounted = true;
                sim.volumeMachines.takeOffline(volume);
            }
            case RETRIM, SLAB, TIER, SCAN -> {}
        }
        sim.volumes.refresh(volume);
    }

    private boolean redirects() {
        boolean old = !sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016);
        return sim.settings.isOn(old ? LabSetting.REDIRECT_DURING_DEFRAG_2012_R2 : LabSetting.REDIRECT_DURING_DEFRAG);
    }

    private long duration(LabVolume volume, VolumeJob.Kind kind) {
        double used = volume.size() - volume.free;
        double seconds = switch (kind) {
            case DEFRAG, SLAB, TIER -> used / 1e6 / sim.settings.number(LabSetting.DEFRAG_MBPS);
            case RETRIM -> volume.free / 1e6 / sim.settings.number(LabSetting.RETRIM_MBPS);
            case SCAN, OFFLINE_FIX -> used / 1e6 / sim.settings.number(LabSetting.SCAN_MBPS);
            case SPOT_FIX -> sim.settings.duration(LabSetting.SPOT_FIX_PAUSE).toNanos() / 1e9;
        };
        return Math.max(1, Math.round(seconds * 1000)) * Simulation.MILLI;
    }

    private void schedule(VolumeJob job) {
        job.then(sim.in(Duration.of(job.duration / STEPS, ChronoUnit.MICROS), () -> advance(job)));
    }

    private void advance(VolumeJob job) {
        job.percent += 100 / STEPS;
        if (job.percent < 100) {
            write(job, "Running");
            job.volume.changed();
            schedule(job);
        } else {
            succeed(job);
        }
    }

    private void succeed(VolumeJob job) {
        LabVolume volume = job.volume;
        boolean beyond = job.kind == VolumeJob.Kind.SPOT_FIX && volume.health == VolumeHealth.FULL_REPAIR_NEEDED;
        if (beyond) {
            fixed(volume, CHKDSK_FAILED);
            stop(job, "Failed", Win32Error.ERROR_RESOURCE_FAILED);
            return;
        }
        switch (job.kind) {
            case DEFRAG -> {
                volume.fragmentation = volume.fragmentation.map(_ -> 0.0);
                volume.lastDefragmentation = Optional.of(sim.instant());
            }
            case SCAN -> scanned(volume);
            case SPOT_FIX -> {
                volume.health = VolumeHealth.HEALTHY;
                fixed(volume, CHKDSK_FIXED);
            }
            case OFFLINE_FIX -> {
                volume.health = VolumeHealth.HEALTHY;
                volume.lastScan = Optional.of(sim.instant());
            }
            case RETRIM, SLAB, TIER -> {}
        }
        job.percent = 100;
        end(job, "Completed");
    }

    /** A scan queues what it finds; the queue is worked off by a spot fix. */
    private void scanned(LabVolume volume) {
        volume.lastScan = Optional.of(sim.instant());
        if (volume.health == VolumeHealth.SCAN_NEEDED) {
            volume.health = VolumeHealth.SPOT_FIX_NEEDED;
            sim.tracer.event(1604, EventLevel.WARNING, volume.owner, volume.name, volume.shortName());
        }
    }

    private void fixed(LabVolume volume, int returnCode) {
        sim.tracer.event(1605, EventLevel.WARNING, volume.owner, volume.name, volume.shortName(), "", returnCode);
    }

    private void end(VolumeJob job, String state) {
        job.percent = 100;
        leave(job, state);
        sim.commands.finished(job.run, null);
    }

    private void stop(VolumeJob job, String state, Win32Error why) {
        leave(job, state);
        sim.commands.finished(job.run, why);
    }

    private void leave(VolumeJob job, String state) {
        job.cancelNext();
        LabVolume volume = job.volume;
        volume.job = Optional.empty();
        volume.redirected &= !job.redirected;
        volume.fixing = false;
        write(job, state);
        boolean wasDismounted = volume.dismounted;
        volume.dismounted = false;
        sim.volumes.refresh(volume);
        if (wasDismounted && !volume.maintenance) {
            sim.volumeMachines.bringBack(volume);
        }
    }

    void cancel(VolumeJob job) {
        stop(job, "Cancelled", Win32Error.ERROR_CANCELLED);
    }

    /** The coordinator goes, and with it the work that it does. */
    void coordinatorLeaves(LabVolume volume) {
        volume.job.ifPresent(job -> stop(job, "Failed", Win32Error.ERROR_CSV_VOLUME_NOT_LOCAL));
    }

    /** Looking at a volume takes no time here. */
    void analyzed(LabVolume volume) {
        write(volume, "analyze", "Completed", 100);
    }

    private void write(VolumeJob job, String state) {
        write(job.volume, job.kind.traceName(), state, job.percent);
    }

    private void write(LabVolume volume, String job, String state, int percent) {
        Fields fields = Fields.of("volume", volume.name).and("job", job);
        sim.tracer.line(TraceKind.VOLUME_JOB, fields.and("state", state).and("percent", percent));
    }
}
