package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.Fault;
import dev.toban.lab.LabSetting;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;

/** Faults of volumes: space and file system. Events: domain/wsfc.md §13. */
final class VolumeFaults {

    private static final String NTFS = "Ntfs";

    private final Simulation sim;

    VolumeFaults(Simulation sim) {
        this.sim = sim;
    }

    void register(Faults faults) {
        faults.on(Fault.VolumeFree.class, this::free);
        faults.on(Fault.CorruptVolume.class, this::corrupt);
    }

    private LabVolume volume(VolumeName name) throws Faults.Refusal {
        return Faults.known(sim.cluster.volumes.get(name), name);
    }

    private Runnable free(Fault.VolumeFree fault) throws Faults.Refusal {
        LabVolume volume = volume(fault.volume());
        boolean fits = fault.freeGB() >= 0 && fault.freeGB() <= volume.spec.sizeGB();
        Faults.require(fits && fault.freeGB() != volume.freeGB(), fault.volume());
        return () -> sim.volumeMachines.setFree(volume, fault.freeGB());
    }

    /** NTFS waits for somebody to repair it, ReFS repairs itself. */
    private Runnable corrupt(Fault.CorruptVolume fault) throws Faults.Refusal {
        LabVolume volume = volume(fault.volume());
        Faults.require(volume.health != fault.health(), fault.volume());
        return () -> {
            volume.health = fault.health();
            volume.changed();
            report(volume);
            if (volume.isReFs()) {
                sim.in(LabSetting.REFS_SELF_REPAIR, () -> heal(volume));
            }
        };
    }

    private static void heal(LabVolume volume) {
        volume.health = VolumeHealth.HEALTHY;
        volume.changed();
    }

    private void report(LabVolume volume) {
        if (volume.isReFs() || !volume.owner.isMember()) {
            return;
        }
        switch (volume.health) {
            case SCAN_NEEDED, FULL_REPAIR_NEEDED ->
                sim.tracer.event(NTFS, 55, EventLevel.ERROR, volume.owner, volume.shortName());
            case SPOT_FIX_NEEDED -> {
                sim.tracer.event(NTFS, 98, EventLevel.WARNING, volume.owner, volume.shortName());
                sim.tracer.event(1604, EventLevel.WARNING, volume.owner, volume.name, volume.shortName());
            }
            case HEALTHY, WARNING, UNHEALTHY, UNKNOWN -> {}
        }
    }
}
