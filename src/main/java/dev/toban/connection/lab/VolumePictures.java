package dev.toban.connection.lab;

import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.DedupMode;
import dev.toban.model.FileSystemType;
import dev.toban.model.ResourceState;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.VolumeFaultState;
import dev.toban.model.VolumeFileSystem;
import dev.toban.model.VolumeInfo;
import dev.toban.model.VolumeSpace;
import dev.toban.model.VolumeState;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Describes shared volumes. */
final class VolumePictures {

    private final Simulation sim;

    VolumePictures(Simulation sim) {
        this.sim = sim;
    }

    ClusterSharedVolume volume(LabVolume volume) {
        return new ClusterSharedVolume(
                volume.name,
                ClusterBuilder.guid("volume/" + volume.name),
                volume.owner.name,
                state(volume),
                info(volume),
                space(volume),
                fileSystem(volume),
                volume.access.entrySet().stream().map(this::access).toList());
    }

    static ResourceState state(LabVolume volume) {
        if (volume.dismounted) {
            return ResourceState.OFFLINE;
        }
        boolean served = volume.access.values().stream().anyMatch(access -> access.state() != VolumeState.UNAVAILABLE);
        return served ? ResourceState.ONLINE : ResourceState.FAILED;
    }

    private static VolumeInfo info(LabVolume volume) {
        return new VolumeInfo(volume.path(), fault(volume), volume.maintenance, volume.redirected, 2, null);
    }

    private static VolumeFaultState fault(LabVolume volume) {
        if (volume.maintenance) {
            return VolumeFaultState.IN_MAINTENANCE;
        }
        if (state(volume) == ResourceState.FAILED) {
            return VolumeFaultState.NO_ACCESS;
        }
        return volume.redirected ? VolumeFaultState.NO_DIRECT_IO : VolumeFaultState.NO_FAULTS;
    }

    private static VolumeSpace space(LabVolume volume) {
        long size = volume.size();
        long free = volume.free;
        double percent = size == 0 ? 0 : 100.0 * free / size;
        String name = "\\\\?\\Volume{" + ClusterBuilder.guid("volume/" + volume.name) + "}\\";
        return new VolumeSpace(name, size, free, size - free, percent, null);
    }

    private static VolumeFileSystem fileSystem(LabVolume volume) {
        return new VolumeFileSystem(
                volume.isReFs() ? FileSystemType.CSVFS_REFS : FileSystemType.CSVFS_NTFS,
                volume.shortName(),
                volume.health,
                List.of("OK"),
                volume.isReFs() ? 65_536L : 4_096L,
                DedupMode.NOT_AVAILABLE,
                volume.fragmentation.orElse(null),
                volume.lastDefragmentation.orElse(null),
                volume.lastScan.orElse(null));
    }

    private SharedVolumeState access(Map.Entry<LabNode, LabVolume.Access> entry) {
        LabVolume.Access access = entry.getValue();
        return new SharedVolumeState(
                entry.getKey().name,
                access.state(),
                Set.copyOf(access.fileSystemReasons()),
                Set.copyOf(access.blockReasons()),
                sim.start.plus(access.since(), ChronoUnit.MICROS));
    }
}
