package dev.toban.plan;

import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmHardDrive;
import dev.toban.model.VolumeState;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** How each numbered node reaches the shared volumes, found by the folder in which a machine's files lie. */
final class VolumeFacts {

    private static final int DIRECT = Advantage.DIRECT_STORAGE.bit();

    private final int nodes;
    private final Map<String, int[]> folders = new HashMap<>();

    VolumeFacts(Inventory inventory, int nodes, ToIntFunction<NodeName> number) {
        this.nodes = nodes;
        inventory.sharedVolumes().values().forEach(volume -> add(volume, number));
    }

    private void add(ClusterSharedVolume volume, ToIntFunction<NodeName> number) {
        String folder = volume.info().friendlyVolumeName();
        if (folder == null) {
            return;
        }
        int[] bits = new int[nodes];
        for (SharedVolumeState state : volume.states()) {
            int node = number.applyAsInt(state.node());
            if (node >= 0) {
                bits[node] = ofPath(state);
            }
        }
        folders.put(folder.toLowerCase(Locale.ROOT), bits);
    }

    private static int ofPath(SharedVolumeState state) {
        if (state.state() == VolumeState.UNAVAILABLE) {
            return Obstacle.VOLUME_UNAVAILABLE.bit();
        }
        if (state.blockRedirectedReasons().contains(BlockRedirectedReason.NO_DISK_CONNECTIVITY)) {
            return Obstacle.VOLUME_REDIRECTED.bit();
        }
        return state.state() == VolumeState.DIRECT ? DIRECT : 0;
    }

    /**
     * Adds what the machine's volumes mean on each node: what stands against one of them stands against the machine,
     * and only all of them together are direct.
     */
    void addTo(int[] bits, VirtualMachine machine) {
        int[] together = new int[nodes];
        boolean known = false;
        List<VmHardDrive> drives = Unknown.orNone(machine.hardDrives());
        for (VmHardDrive drive : drives) {
            known |= merge(together, find(drive.path()), known);
        }
        if (drives.isEmpty()) {
            merge(together, find(machine.paths().path()), false);
        }
        for (int node = 0; node < nodes; node++) {
            bits[node] |= together[node];
        }
    }

    private boolean merge(int[] together, int @Nullable [] volume, boolean more) {
        if (volume == null) {
            return false;
        }
        for (int node = 0; node < nodes; node++) {
            int direct = more ? together[node] & volume[node] & DIRECT : volume[node] & DIRECT;
            together[node] = ((together[node] | volume[node]) & ~DIRECT) | direct;
        }
        return true;
    }

    /** The volume whose folder is one of those above the file. */
    private int @Nullable [] find(@Nullable String path) {
        if (path == null) {
            return null;
        }
        String folded = path.toLowerCase(Locale.ROOT);
        for (int end = folded.indexOf('\\'); end >= 0; end = folded.indexOf('\\', end + 1)) {
            int[] found = folders.get(folded.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
