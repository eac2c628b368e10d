package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.command.VolumeOptimization;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.lab.Scenario;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Commands that care for volumes. Source: domain/wsfc.md §9 (media, file systems), domain/powershell.md §B.2. */
final class VolumeCareCommands {

    /** From this share of fragments on, Windows recommends to defragment. */
    private static final double RECOMMENDED_PERCENT = 10;

    private final Simulation sim;
    private final Lookup lookup;

    VolumeCareCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.AnalyzeVolume.class, (command, run) -> analyze(command.volume()));
        commands.on(ClusterCommand.OptimizeVolume.class, this::optimize);
        commands.on(ClusterCommand.RepairVolume.class, this::repair);
        commands.on(ClusterCommand.CancelVolumeCare.class, (command, run) -> cancel(command.volume()));
    }

    /** A volume whose coordinator can work on it now. */
    private LabVolume free(VolumeName name) throws Refusal {
        LabVolume volume = served(name);
        Lookup.require(volume.job.isEmpty(), Win32Error.ERROR_BUSY, name);
        lookup.requireNoBackup(volume);
        return volume;
    }

    private LabVolume served(VolumeName name) throws Refusal {
        LabVolume volume = lookup.volume(name);
        Lookup.require(volume.handover == null, Win32Error.ERROR_CLUSTER_GROUP_MOVING, name);
        Lookup.allow(sim.volumes.refusal(volume, volume.owner), volume.owner.name);
        return volume;
    }

    /** Numbers only: what cannot be measured is left out. */
    private CommandOutcome analyze(VolumeName name) throws Refusal {
        LabVolume volume = served(name);
        Map<String, String> figures = new TreeMap<>();
        if (!volume.isReFs()) {
            volume.fragmentation.ifPresent(percent -> {
                figures.put("fragmentationPercent", number(percent));
                figures.put("defragmentationRecommended", String.valueOf(percent >= RECOMMENDED_PERCENT));
            });
        }
        figures.put("freePercent", number(100.0 * volume.free / volume.size()));
        figures.put("health", volume.health.windowsName());
        sim.volumeCare.analyzed(volume);
        return new CommandOutcome.Done(figures);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private CommandOutcome optimize(ClusterCommand.OptimizeVolume command, CommandRun run) throws Refusal {
        LabVolume volume = free(command.volume());
        boolean supported = supports(volume, command.operation());
        Lookup.require(supported, Win32Error.ERROR_NOT_SUPPORTED, volume.name);
        boolean dirty = command.operation() == VolumeOptimization.DEFRAG && volume.health != VolumeHealth.HEALTHY;
        Lookup.require(!dirty, Win32Error.ERROR_INVALID_STATE, volume.name);
        sim.volumeCare.begin(volume, VolumeJob.Kind.of(command.operation()), run);
        return run.started();
    }

    /** A thin disk is consolidated and trimmed instead of defragmented; spinning disks have nothing to trim. */
    private static boolean supports(LabVolume volume, VolumeOptimization operation) {
        Scenario.Volume spec = volume.spec;
        boolean thin = Boolean.TRUE.equals(spec.thin());
        return switch (operation) {
            case DEFRAG -> !volume.isReFs() && !thin;
            case RE_TRIM -> thin || spec.media() != Scenario.Media.HDD;
            case SLAB_CONSOLIDATE -> thin;
            case TIER_OPTIMIZE -> Boolean.TRUE.equals(spec.tiered());
        };
    }

    private CommandOutcome repair(ClusterCommand.RepairVolume command, CommandRun run) throws Refusal {
        LabVolume volume = free(command.volume());
        Lookup.require(!volume.isReFs(), Win32Error.ERROR_NOT_SUPPORTED, volume.name);
        boolean allowed = !volume.redirected || sim.settings.isOn(LabSetting.REPAIR_WHILE_REDIRECTED);
        Lookup.require(allowed, Win32Error.ERROR_CLUSTER_SHARED_VOLUME_REDIRECTED, volume.name);
        sim.volumeCare.begin(volume, VolumeJob.Kind.of(command.operation()), run);
        return run.started();
    }

    private CommandOutcome cancel(VolumeName name) throws Refusal {
        LabVolume volume = lookup.volume(name);
        VolumeJob job = volume.job.orElseThrow(() -> new Refusal(Win32Error.ERROR_INVALID_STATE, name));
        sim.volumeCare.cancel(job);
        return Commands.done();
    }
}
