package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.lab.TraceKind;
import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.FileSystemRedirectedReason;
import dev.toban.model.VolumeState;
import dev.toban.model.WindowsServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shared volumes: coordinators, lost paths and redirection. Source: domain/wsfc.md §9. */
final class Volumes {

    private static final String NOT_CONNECTED = "STATUS_DEVICE_NOT_CONNECTED(c000009d)";
    private static final String DISCONNECTED = "STATUS_CONNECTION_DISCONNECTED(c000020c)";

    private final Simulation sim;

    Volumes(Simulation sim) {
        this.sim = sim;
    }

    /** Every node's state before the first cause. */
    void settle() {
        for (LabVolume volume : sim.cluster.volumes.values()) {
            sim.cluster.nodes.values().forEach(node -> volume.access.put(node, accessOf(volume, node)));
        }
    }

    List<LabVolume> ownedBy(LabNode node) {
        return sim.cluster.volumes.values().stream()
                .filter(volume -> volume.owner == node)
                .toList();
    }

    void pathDown(LabVolume volume, LabNode node) {
        volume.pathsLost.add(node);
        if (volume.owner == node) {
            pause(5120, volume, NOT_CONNECTED);
            handOver(volume, MoveCause.STORAGE_PATH);
        } else {
            refresh(volume);
        }
    }

    void pathUp(LabVolume volume, LabNode node) {
        volume.pathsLost.remove(node);
        volume.redirectionTold.remove(node);
        if (volume.handover == null && !reaches(volume, volume.owner)) {
            handOver(volume, whyUnserved(volume));
        }
        refresh(volume);
    }

    /** A coordinator that is there lacks a path; of one that is gone nobody knows more than that. */
    private static MoveCause whyUnserved(LabVolume volume) {
        return volume.owner.isMember() ? MoveCause.STORAGE_PATH : MoveCause.NODE_DOWN;
    }

    private static boolean reaches(LabVolume volume, LabNode node) {
        return node.isMember() && !volume.pathsLost.contains(node);
    }

    /** From 2016 on a pause that the loss of a node explains has an event of its own. */
    private void coordinatorGone(LabVolume volume) {
        pause(sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016) ? 5157 : 5120, volume, DISCONNECTED);
    }

    private void pause(int event, LabVolume volume, String status) {
        sim.cluster
                .members()
                .forEach(node ->
                        sim.tracer.event(event, EventLevel.WARNING, node, volume.shortName(), volume.name, status));
    }

    /** After a pause, a node with a path becomes the coordinator. */
    private void handOver(LabVolume volume, MoveCause cause) {
        sim.volumeCare.coordinatorLeaves(volume);
        cancelHandover(volume);
        volume.handover = sim.in(LabSetting.COORDINATOR_HANDOVER, () -> chooseCoordinator(volume, cause));
        refresh(volume);
    }

    private void cancelHandover(LabVolume volume) {
        sim.commands.finished(volume.run, Win32Error.ERROR_CANCELLED);
        volume.run = null;
        if (volume.handover != null) {
            volume.handover.cancel();
            volume.handover = null;
        }
        volume.nextOwner = null;
    }

    private void chooseCoordinator(LabVolume volume, MoveCause cause) {
        volume.handover = null;
        LabNode before = volume.owner;
        LabNode next = reaches(volume, volume.owner) ? volume.owner : best(volume, volume.owner);
        if (next == null) {
            diskFailed(volume);
            sim.cluster
                    .members()
                    .forEach(node -> sim.tracer.event(
                            5142, EventLevel.ERROR, node, volume.shortName(), volume.name, NOT_CONNECTED));
        } else if (next != volume.owner) {
            changeOwner(volume, next, cause);
        }
        refresh(volume);
        sim.drains.volumeLeft(before);
    }

    /** No node reaches the disk: its resource fails on the coordinator, which had it last. */
    private void diskFailed(LabVolume volume) {
        if (volume.owner.isMember()) {
            sim.tracer.event(1038, EventLevel.ERROR, volume.owner, volume.name);
            sim.tracer.event(1069, EventLevel.ERROR, volume.owner, volume.name, volume.groupName(), "Physical Disk");
            sim.tracer.event(5150, EventLevel.ERROR, volume.owner, volume.name, NOT_CONNECTED);
        }
    }

    private void changeOwner(LabVolume volume, LabNode next, MoveCause cause) {
        LabNode from = volume.owner;
        volume.owner = next;
        Fields fields = Fields.of("volume", volume.name).and("from", from.name).and("to", next.name);
        sim.tracer.line(TraceKind.VOLUME_OWNER, fields.and("cause", cause.traceName()));
    }

    /** The node with a path that coordinates the fewest volumes. */
    @Nullable
    LabNode best(LabVolume volume, LabNode other) {
        return sim.cluster
                .members()
                .filter(node -> node != other && reaches(volume, node))
                .min(Comparator.comparing((LabNode node) -> Placement.refusal(node) != null)
                        .thenComparingInt(node -> ownedBy(node).size())
                        .thenComparingInt(node -> node.id))
                .orElse(null);
    }

    /** Why a node cannot become the coordinator; null when it can. */
    @Nullable
    Win32Error refusal(LabVolume volume, LabNode node) {
        if (!node.isMember()) {
            return Win32Error.ERROR_CLUSTER_NODE_DOWN;
        }
        if (node.leaving) {
            return Win32Error.ERROR_CLUSTER_NODE_SHUTTING_DOWN;
        }
        return volume.pathsLost.contains(node) ? Win32Error.ERROR_CLUSTER_DISK_NOT_CONNECTED : null;
    }

    /** A planned change of coordinator; input and output waits for a moment. */
    void move(LabVolume volume, LabNode to, MoveCause cause, @Nullable CommandRun run) {
        sim.volumeCare.coordinatorLeaves(volume);
        cancelHandover(volume);
        volume.nextOwner = to;
        volume.run = run;
        volume.handover = sim.in(LabSetting.VOLUME_MOVE, () -> takeOver(volume, to, cause));
        refresh(volume);
    }

    private void takeOver(LabVolume volume, LabNode to, MoveCause cause) {
        if (!to.speaks()) {
            return; // the volume stays paused until the cluster misses the node
        }
        LabNode from = volume.owner;
        sim.commands.finished(volume.run, null);
        volume.run = null;
        cancelHandover(volume);
        changeOwner(volume, to, cause);
        refresh(volume);
        sim.drains.volumeLeft(from);
    }

    /** Has other nodes coordinate what this one does, if any other stays. */
    void evacuate(LabNode node, @Nullable LabNode target) {
        for (LabVolume volume : ownedBy(node)) {
            LabNode to = target != null && refusal(volume, target) == null ? target : best(volume, node);
            if (to != null && !to.leaving && volume.handover == null) {
                move(volume, to, MoveCause.DRAIN, null);
            }
        }
    }

    /** True while a coordinator change away from a node is on its way. */
    boolean areLeaving(LabNode node) {
        return ownedBy(node).stream().anyMatch(volume -> volume.handover != null);
    }

    /** A departed node's volumes get a coordinator elsewhere. */
    void nodeGone(LabNode node) {
        for (LabVolume volume : sim.cluster.volumes.values()) {
            if (volume.owner == node || volume.nextOwner == node) {
                coordinatorGone(volume);
                handOver(volume, MoveCause.NODE_DOWN);
            }
            refresh(volume);
        }
    }

    /** The coordinator was evicted while nobody could take its place. */
    void inherit(LabVolume volume, LabNode heir) {
        changeOwner(volume, heir, MoveCause.NODE_DOWN);
        refresh(volume);
    }

    void nodeJoined() {
        for (LabVolume volume : sim.cluster.volumes.values()) {
            if (volume.handover == null && !reaches(volume, volume.owner)) {
                handOver(volume, whyUnserved(volume));
            }
            refresh(volume);
        }
    }

    /** Works out how every node reaches a volume now, and writes what differs. */
    void refresh(LabVolume volume) {
        boolean changes = false;
        for (LabNode node : sim.cluster.nodes.values()) {
            LabVolume.Access now = accessOf(volume, node);
            LabVolume.Access before = volume.access.get(node);
            if (before == null || !before.isLike(now)) {
                volume.access.put(node, now);
                changes = true;
                if (now.isCutOff() && volume.redirectionTold.add(node)) {
                    sim.tracer.event(5121, EventLevel.INFORMATION, node, volume.name, volume.name);
                }
                Fields fields =
                        Fields.of("volume", volume.name).and("node", node.name).and("state", now.state());
                sim.tracer.line(TraceKind.VOLUME_STATE, fields.and("reasons", reasons(now)));
            }
        }
        volume.changed();
        if (changes) {
            sim.volumeMachines.accessChanged(volume);
        }
    }

    private static List<Object> reasons(LabVolume.Access access) {
        List<Object> reasons = new ArrayList<>(access.fileSystemReasons());
        reasons.addAll(access.blockReasons());
        return reasons;
    }

    /**
     * ReFS is always redirected at the file system, NTFS on Storage Spaces Direct at block level on every node but the
     * coordinator; both are healthy. Source: domain/wsfc.md §9.
     */
    private LabVolume.Access accessOf(LabVolume volume, LabNode node) {
        if (!node.isMember() || !isServed(volume) || volume.dismounted) {
            return access(VolumeState.UNAVAILABLE, List.of(), List.of());
        }
        if (volume.handover != null || volume.fixing) {
            return access(VolumeState.PAUSED, List.of(), List.of());
        }
        List<FileSystemRedirectedReason> fileSystem = new ArrayList<>();
        if (volume.redirected) {
            fileSystem.add(FileSystemRedirectedReason.USER_REQUEST);
        }
        if (volume.isReFs()) {
            fileSystem.add(FileSystemRedirectedReason.FILE_SYSTEM_RE_FS);
        }
        boolean lost = volume.pathsLost.contains(node);
        List<BlockRedirectedReason> block = lost ? List.of(BlockRedirectedReason.NO_DISK_CONNECTIVITY) : List.of();
        return access(state(volume, node, !fileSystem.isEmpty(), lost), fileSystem, block);
    }

    private boolean isServed(LabVolume volume) {
        return volume.handover != null || reaches(volume, volume.owner);
    }

    private VolumeState state(LabVolume volume, LabNode node, boolean fileSystem, boolean lost) {
        if (fileSystem) {
            return VolumeState.FILE_SYSTEM_REDIRECTED;
        }
        boolean pooled = sim.cluster.hasStorageSpacesDirect() && volume.owner != node;
        return lost || pooled ? VolumeState.BLOCK_REDIRECTED : VolumeState.DIRECT;
    }

    private LabVolume.Access access(
            VolumeState state, List<FileSystemRedirectedReason> fileSystem, List<BlockRedirectedReason> block) {
        return new LabVolume.Access(state, List.copyOf(fileSystem), block, sim.now());
    }
}
