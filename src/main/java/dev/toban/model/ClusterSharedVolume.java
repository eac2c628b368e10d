package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Cluster Shared Volume.
 *
 * @param name name of its resource
 * @param id identifier
 * @param ownerNode the coordinator node
 * @param state state of its resource
 * @param info as the cluster describes it
 * @param space partition and space
 * @param fileSystem file system
 * @param states how each node reaches it
 */
public record ClusterSharedVolume(
        VolumeName name,
        @Nullable String id,
        @Nullable NodeName ownerNode,
        ResourceState state,
        VolumeInfo info,
        VolumeSpace space,
        VolumeFileSystem fileSystem,
        List<SharedVolumeState> states)
        implements InventoryItem {

    public ClusterSharedVolume {
        states = List.copyOf(states);
    }

    @Override
    public VolumeName key() {
        return name;
    }

    /** How this node reaches the volume; absent when the cluster did not say. */
    public @Nullable SharedVolumeState on(NodeName node) {
        for (SharedVolumeState state : states) {
            if (state.node().equals(node)) {
                return state;
            }
        }
        return null;
    }

    /** True when a disk of the machine lies in the volume's folder; where its disks are unknown, its configuration. */
    public boolean holds(VirtualMachine machine) {
        List<VmHardDrive> drives = Unknown.orNone(machine.hardDrives());
        return drives.isEmpty()
                ? holds(machine.paths().path())
                : drives.stream().anyMatch(drive -> holds(drive.path()));
    }

    private boolean holds(@Nullable String path) {
        String folder = info.friendlyVolumeName();
        return path != null && folder != null && path.regionMatches(true, 0, folder + "\\", 0, folder.length() + 1);
    }
}
