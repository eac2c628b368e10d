package dev.toban.ui.support;

import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.FileSystemRedirectedReason;
import dev.toban.model.NodeName;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeState;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.util.Set;

/** How the state of a volume on a node is shown: redirected by design is no fault. Source: domain/wsfc.md §9. */
public final class VolumeStates {

    private static final Set<FileSystemRedirectedReason> BY_DESIGN = Set.of(
            FileSystemRedirectedReason.FILE_SYSTEM_RE_FS,
            FileSystemRedirectedReason.FILE_SYSTEM_TIERING,
            FileSystemRedirectedReason.BIT_LOCKER_INITIALIZING,
            FileSystemRedirectedReason.USER_REQUEST);

    private static final Set<BlockRedirectedReason> BLOCK_FAULTS =
            Set.of(BlockRedirectedReason.NO_DISK_CONNECTIVITY, BlockRedirectedReason.STORAGE_SPACE_NOT_ATTACHED);

    private VolumeStates() {}

    /**
     * The state of the volume on the node.
     *
     * @param pooled true when the storage is pooled from the nodes (Storage Spaces Direct)
     */
    public static StateMessage of(ClusterSharedVolume volume, NodeName node, boolean pooled) {
        SharedVolumeState state = volume.on(node);
        if (state == null) {
            return StateMessage.of(Look.UNKNOWN, VolumeState.UNKNOWN).detailed(Message.of("support.notTold"));
        }
        if (Boolean.TRUE.equals(volume.info().maintenanceMode())) {
            return StateMessage.of(Look.PAUSED, Message.of("support.volume.maintenance"));
        }
        return switch (state.state()) {
            case DIRECT -> StateMessage.of(Look.OK, VolumeState.DIRECT);
            case PAUSED -> StateMessage.of(Look.PAUSED, VolumeState.PAUSED);
            case UNAVAILABLE -> StateMessage.of(Look.FAILED, VolumeState.UNAVAILABLE);
            case FILE_SYSTEM_REDIRECTED -> fileSystem(volume, state.fileSystemRedirectedReasons());
            case BLOCK_REDIRECTED -> block(volume, node, state.blockRedirectedReasons(), pooled);
            case UNKNOWN -> StateMessage.of(Look.UNKNOWN, VolumeState.UNKNOWN).detailed(Message.of("support.notTold"));
        };
    }

    private static StateMessage fileSystem(ClusterSharedVolume volume, Set<FileSystemRedirectedReason> reasons) {
        boolean refs = volume.fileSystem().fileSystemType().isRefs();
        if (reasons.isEmpty()) {
            return refs
                    ? redirected(Look.REDIRECTED_BY_DESIGN, FileSystemRedirectedReason.FILE_SYSTEM_RE_FS)
                    : redirected(Look.WARNING, FileSystemRedirectedReason.UNKNOWN);
        }
        if (reasons.contains(FileSystemRedirectedReason.INCOMPATIBLE_VOLUME_FILTER)) {
            return redirected(Look.FAILED, FileSystemRedirectedReason.INCOMPATIBLE_VOLUME_FILTER);
        }
        FileSystemRedirectedReason worst = reasons.stream()
                .filter(reason -> !BY_DESIGN.contains(reason))
                .findFirst()
                .orElseGet(() -> reasons.contains(FileSystemRedirectedReason.USER_REQUEST)
                        ? FileSystemRedirectedReason.USER_REQUEST
                        : reasons.iterator().next());
        return redirected(BY_DESIGN.contains(worst) ? Look.REDIRECTED_BY_DESIGN : Look.WARNING, worst);
    }

    /** On pooled storage every node but the owner reaches an NTFS volume by blocks; that is how it works. */
    private static StateMessage block(
            ClusterSharedVolume volume, NodeName node, Set<BlockRedirectedReason> reasons, boolean pooled) {
        for (BlockRedirectedReason reason : reasons) {
            if (BLOCK_FAULTS.contains(reason)) {
                return redirected(Look.FAILED, reason);
            }
        }
        if (reasons.contains(BlockRedirectedReason.VOLUME_REPLICATION_ENABLED)) {
            return redirected(Look.REDIRECTED_BY_DESIGN, BlockRedirectedReason.VOLUME_REPLICATION_ENABLED);
        }
        if (pooled && !node.equals(volume.ownerNode())) {
            return StateMessage.of(Look.REDIRECTED_BY_DESIGN, VolumeState.BLOCK_REDIRECTED)
                    .detailed(Message.of("support.volume.normalWhenPooled"));
        }
        return redirected(Look.FAILED, BlockRedirectedReason.UNKNOWN);
    }

    private static StateMessage redirected(Look look, FileSystemRedirectedReason reason) {
        return StateMessage.of(look, VolumeState.FILE_SYSTEM_REDIRECTED).detailed(Message.of(Texts.key(reason)));
    }

    private static StateMessage redirected(Look look, BlockRedirectedReason reason) {
        return StateMessage.of(look, VolumeState.BLOCK_REDIRECTED).detailed(Message.of(Texts.key(reason)));
    }

    public static StateMessage of(VolumeHealth health) {
        return StateMessage.of(
                switch (health) {
                    case HEALTHY -> Look.OK;
                    case SCAN_NEEDED, SPOT_FIX_NEEDED, WARNING -> Look.WARNING;
                    case FULL_REPAIR_NEEDED, UNHEALTHY -> Look.FAILED;
                    case UNKNOWN -> Look.UNKNOWN;
                },
                health);
    }
}
