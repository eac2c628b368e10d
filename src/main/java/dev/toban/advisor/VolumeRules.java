package dev.toban.advisor;

import dev.toban.command.Intent;
import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.FileSystemRedirectedReason;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.VmState;
import dev.toban.model.VolumeState;
import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Volumes that are reached in a way nobody wanted, and volumes that fill up. ReFS redirection, and block redirection of
 * NTFS on Storage Spaces Direct, are by design. Source: domain/wsfc.md §9.
 */
final class VolumeRules {

    /** Below this share of free space a volume is worth a look. */
    private static final double LITTLE = 0.2;

    /** Below this it is as good as full: the next checkpoint or growing disk pauses its machines. */
    private static final double NOTHING = 0.05;

    private VolumeRules() {}

    static Stream<Finding> of(Inventory inventory) {
        return inventory.sharedVolumes().stream()
                .flatMap(volume -> Stream.concat(
                        volume.states().stream()
                                .filter(state -> !isDown(inventory, state.node()))
                                .flatMap(state -> state(inventory, volume, state).stream()),
                        space(volume).stream()));
    }

    /** A node that is down reaches nothing, and nothing is wrong with the volume. */
    private static boolean isDown(Inventory inventory, NodeName node) {
        return inventory
                .nodes()
                .find(node)
                .filter(found -> found.state() == NodeState.DOWN)
                .isPresent();
    }

    private static Optional<Finding> state(Inventory inventory, ClusterSharedVolume volume, SharedVolumeState state) {
        String name = volume.name().value();
        String node = state.node().value();
        return level(state)
                .map(level -> Finding.of(
                                level,
                                Message.of("advisor.volume.state", name, node, state.state()),
                                reason(state, machines(inventory, volume, state).size()),
                                name,
                                node)
                        .since(Optional.ofNullable(state.since()))
                        .mendedBy(mend(inventory, volume, state)));
    }

    private static Optional<FindingLevel> level(SharedVolumeState state) {
        if (state.state() == VolumeState.UNAVAILABLE
                || state.blockRedirectedReasons().contains(BlockRedirectedReason.NO_DISK_CONNECTIVITY)
                || state.blockRedirectedReasons().contains(BlockRedirectedReason.STORAGE_SPACE_NOT_ATTACHED)
                || state.fileSystemRedirectedReasons()
                        .contains(FileSystemRedirectedReason.INCOMPATIBLE_VOLUME_FILTER)) {
            return Optional.of(FindingLevel.FAULT);
        }
        if (state.state() == VolumeState.PAUSED
                || state.fileSystemRedirectedReasons().contains(FileSystemRedirectedReason.USER_REQUEST)
                || state.fileSystemRedirectedReasons()
                        .contains(FileSystemRedirectedReason.INCOMPATIBLE_FILE_SYSTEM_FILTER)) {
            return Optional.of(FindingLevel.WARNING);
        }
        return state.state() == VolumeState.UNKNOWN ? Optional.of(FindingLevel.UNKNOWN) : Optional.empty();
    }

    /** The first reason tells; the figure is how many machines on that node feel it. */
    private static Message reason(SharedVolumeState state, int machines) {
        Stream<Enum<?>> reasons =
                Stream.concat(state.blockRedirectedReasons().stream(), state.fileSystemRedirectedReasons().stream());
        return reasons.findFirst()
                .map(reason -> Message.of("advisor.volume.state.why", reason, machines))
                .orElseGet(() -> Message.of("advisor.volume.state.noReason", machines));
    }

    /** Running machines on the node whose files are on the volume. */
    private static List<GroupName> machines(Inventory inventory, ClusterSharedVolume volume, SharedVolumeState state) {
        return inventory.virtualMachinesOn(state.node()).stream()
                .filter(machine -> machine.state() == VmState.RUNNING)
                .filter(volume::holds)
                .flatMap(machine -> Optional.ofNullable(machine.group()).stream())
                .toList();
    }

    private static Optional<? extends Intent> mend(
            Inventory inventory, ClusterSharedVolume volume, SharedVolumeState state) {
        if (state.fileSystemRedirectedReasons().contains(FileSystemRedirectedReason.USER_REQUEST)) {
            return Optional.of(new Intent.ResumeCsv(volume.name()));
        }
        List<GroupName> machines = machines(inventory, volume, state);
        boolean pathLost = state.blockRedirectedReasons().contains(BlockRedirectedReason.NO_DISK_CONNECTIVITY);
        return pathLost && !machines.isEmpty()
                ? Optional.of(new Intent.Migrate(machines, null, MigrationType.LIVE))
                : Optional.empty();
    }

    private static Optional<Finding> space(ClusterSharedVolume volume) {
        Optional<Long> size = Optional.ofNullable(volume.space().size()).filter(bytes -> bytes > 0);
        Optional<Long> free = Optional.ofNullable(volume.space().freeSpace());
        if (size.isEmpty() || free.isEmpty() || free.get() >= size.get() * LITTLE) {
            return Optional.empty();
        }
        String name = volume.name().value();
        long percent = Math.round(free.get() * 100.0 / size.get());
        return Optional.of(Finding.of(
                free.get() < size.get() * NOTHING ? FindingLevel.FAULT : FindingLevel.WARNING,
                Message.of("advisor.volume.full", name, percent),
                Message.of("advisor.volume.full.why", gigabytes(free.get()), gigabytes(size.get())),
                name));
    }

    private static long gigabytes(long bytes) {
        return bytes >> 30;
    }
}
