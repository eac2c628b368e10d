package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.FileSystemRedirectedReason;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;
import dev.toban.model.VolumeState;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Cluster Shared Volume of the simulated cluster. */
final class LabVolume extends Item {

    final VolumeName name;
    final Scenario.Volume spec;
    final int index;
    final Set<LabNode> pathsLost = new HashSet<>();
    /** Nodes that have said that their I/O takes the way over another one (5121). */
    final Set<LabNode> redirectionTold = new LinkedHashSet<>();

    final Map<LabNode, Access> access = new LinkedHashMap<>();
    final Set<LabMachine> machines = new LinkedHashSet<>();
    /** Roles that maintenance took offline. */
    final Set<LabGroup> stopped = new LinkedHashSet<>();

    LabNode owner;
    boolean redirected;
    boolean maintenance;
    /** True while a repair has input and output wait. */
    boolean fixing;
    /** True while a repair has taken the volume offline. */
    boolean dismounted;

    long free;
    /** Free space when the hosts last looked. */
    long freeAtCheck;

    VolumeHealth health;
    Optional<Double> fragmentation;
    Optional<Instant> lastDefragmentation = Optional.empty();
    Optional<Instant> lastScan = Optional.empty();
    Optional<VolumeJob> job = Optional.empty();
    /** The change of coordinator that input and output waits for. */
    EventQueue.@Nullable Event handover;

    @Nullable
    LabNode nextOwner;

    @Nullable
    CommandRun run;

    LabVolume(Scenario.Volume spec, int index, LabNode owner) {
        this.name = spec.name();
        this.spec = spec;
        this.index = index;
        this.owner = owner;
        this.free = Math.round(spec.freeGB() * ClusterBuilder.GB);
        this.freeAtCheck = free;
        this.health = Objects.requireNonNullElse(spec.health(), VolumeHealth.HEALTHY);
        this.fragmentation = Optional.ofNullable(spec.fragmentationPercent());
    }

    long size() {
        return Math.round(spec.sizeGB() * ClusterBuilder.GB);
    }

    double freeGB() {
        return free / ClusterBuilder.GB;
    }

    /** How one node reaches the volume, since when. */
    record Access(
            VolumeState state,
            List<FileSystemRedirectedReason> fileSystemReasons,
            List<BlockRedirectedReason> blockReasons,
            long since) {

        /** True when the node reaches the disk only by way of another one. */
        boolean isCutOff() {
            return blockReasons.contains(BlockRedirectedReason.NO_DISK_CONNECTIVITY);
        }

        boolean isLike(Access other) {
            return state == other.state
                    && fileSystemReasons.equals(other.fileSystemReasons)
                    && blockReasons.equals(other.blockReasons);
        }
    }

    boolean isReFs() {
        return spec.fileSystem() == Scenario.FileSystem.REFS;
    }

    /** Path of the volume, the same on every node. */
    String path() {
        return "C:\\ClusterStorage\\" + shortName();
    }

    /** The folder: Mirror1 of a resource called Cluster Virtual Disk (Mirror1). */
    String shortName() {
        String full = name.value();
        int open = full.lastIndexOf('(');
        return open >= 0 && full.endsWith(")") ? full.substring(open + 1, full.length() - 1) : full;
    }

    /** The role below a shared volume: its name is a GUID. */
    String groupName() {
        return ClusterBuilder.guid("group/" + name);
    }
}
