package dev.toban.lab;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.FileSystemType;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shared volumes of a twin. */
final class TwinVolumes {

    private static final double GB = TwinHardware.GB;
    private static final double COMMON_VOLUME_GB = 1024;

    private final Inventory inventory;
    private final Assumptions assumptions;

    TwinVolumes(Inventory inventory, Assumptions assumptions) {
        this.inventory = inventory;
        this.assumptions = assumptions;
    }

    List<Scenario.Volume> volumes() {
        List<Scenario.Volume> volumes = new ArrayList<>(
                inventory.sharedVolumes().stream().map(this::volume).toList());
        if (volumes.isEmpty() && hasMachines()) {
            VolumeName name = new VolumeName("Volume1");
            assumptions.note("noVolume", inventory.cluster().name(), name);
            volumes.add(volume(name, Scenario.FileSystem.NTFS, COMMON_VOLUME_GB, COMMON_VOLUME_GB / 2, firstNode()));
        }
        return List.copyOf(volumes);
    }

    private boolean hasMachines() {
        return !inventory.virtualMachines().isEmpty()
                || inventory.groups().stream().anyMatch(ClusterGroup::isVirtualMachine);
    }

    private static Scenario.Volume volume(
            VolumeName name, Scenario.FileSystem fileSystem, double size, double free, NodeName owner) {
        return new Scenario.Volume(name, fileSystem, size, free, owner, null, null, null, null, null, null);
    }

    private Scenario.Volume volume(ClusterSharedVolume found) {
        double size = gigabytes(found.space().size(), COMMON_VOLUME_GB, found, "volumeSize");
        double free = Math.min(size, gigabytes(found.space().freeSpace(), size / 2, found, "volumeFree"));
        VolumeHealth health = found.fileSystem().healthStatus();
        return new Scenario.Volume(
                found.name(),
                fileSystem(found),
                size,
                free,
                owner(found),
                found.fileSystem().fragmentationPercent(),
                null,
                null,
                null,
                health == VolumeHealth.UNKNOWN ? null : health,
                null);
    }

    private double gigabytes(@Nullable Long bytes, double otherwise, ClusterSharedVolume volume, String key) {
        if (bytes != null && bytes >= 0) {
            return bytes / GB;
        }
        assumptions.note(key, volume.name(), Math.round(otherwise));
        return otherwise;
    }

    private Scenario.FileSystem fileSystem(ClusterSharedVolume found) {
        FileSystemType type = found.fileSystem().fileSystemType();
        if (type == FileSystemType.UNKNOWN) {
            assumptions.note("fileSystem", found.name(), "NTFS");
        }
        return type.isRefs() ? Scenario.FileSystem.REFS : Scenario.FileSystem.NTFS;
    }

    private NodeName owner(ClusterSharedVolume found) {
        return Optional.ofNullable(found.ownerNode())
                .filter(owner -> inventory.nodes().find(owner).isPresent())
                .orElseGet(() -> {
                    NodeName first = firstNode();
                    assumptions.note("volumeOwner", found.name(), first);
                    return first;
                });
    }

    private NodeName firstNode() {
        return inventory.nodes().values().getFirst().name();
    }
}
