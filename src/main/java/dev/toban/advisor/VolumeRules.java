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
import dev.toban.model.Section;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.VmState;
import dev.toban.model.VolumeState;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** A pause that is younger may be that of a move; it lasts a second or two. */
    private static final Duration PASSING = Duration.ofSeconds(10);

    private static final int NAMED = 4;

    private VolumeRules() {}

    static Stream<Finding> of(Inventory inventory) {
        return inventory.sharedVolumes().stream()
                .flatMap(volume -> Stream.concat(states(inventory, volume), space(volume).stream()));
    }

    /** What several nodes say alike is one finding. */
    private static Stream<Finding> states(Inventory inventory, ClusterSharedVolume volume) {
        Map<Alike, List<SharedVolumeState>> alike = volume.states().stream()
                .filter(state -> !isDown(inventory, state.node()) && !isPassing(inventory, state))
                .collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream().flatMap(states -> state(inventory, volume, states).stream());
    }

    private record Alike(
            VolumeState state, Set<FileSystemRedirectedReason> fileSystem, Set<BlockRedirectedReason> block) {

        static Alike of(SharedVolumeState state) {
            return new Alike(state.state(), state.fileSystemRedirectedReasons(), state.blockRedirectedReasons());
        }
    }

    /** A volume pauses for a moment while its ownership moves. Source: domain/wsfc.md §9. */
    private static boolean isPassing(Inventory inventory, SharedVolumeState state) {
        Optional<Instant> since = Optional.ofNullable(state.since());
        Optional<Instant> read =
                Optional.ofNullable(inventory.reading(Section.SHARED_VOLUMES).asOf());
        return state.state() == VolumeState.PAUSED
                && since.isPresent()
                && read.isPresent()
                && Duration.between(since.get(), read.get()).compareTo(PASSING) < 0;
    }

    /** A node that is down reaches nothing, and nothing is wrong with the volume. */
    private static boolean isDown(Inventory inventory, NodeName node) {
        return inventory
                .nodes()
                .find(node)
                .filter(found -> found.state() == NodeState.DOWN)
                .isPresent();
    }

    private static Optional<Finding> state(
            Inventory inventory, ClusterSharedVolume volume, List<SharedVolumeState> states) {
        String name = volume.name().value();
        SharedVolumeState first = states.getFirst();
        List<GroupName> machines = states.stream()
                .flatMap(state -> machines(inventory, volume, state).stream())
                .toList();
        String[] objects = Stream.concat(
                        Stream.of(name),
                        states.stream().map(state -> state.node().value()))
                .toArray(String[]::new);
        return level(first)
                .map(level -> Finding.of(
                                level,
                                Message.of("advisor.volume.state", name, nodes(states), first.state()),
                                reason(first, machines.size()),
                                objects)
                        .since(states.stream()
                                .flatMap(state -> Optional.ofNullable(state.since()).stream())
                                .min(Comparator.naturalOrder()))
                        .mendedBy(mend(volume, first, machines)));
    }

    private static Message nodes(List<SharedVolumeState> states) {
        String few =
                states.stream().limit(NAMED).map(state -> state.node().value()).collect(Collectors.joining(", "));
        return states.size() > NAMED
                ? Message.of("advisor.volume.nodes.more", few, states.size() - NAMED)
                : Message.of("advisor.volume.nodes", few);
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
            ClusterSharedVolume volume, SharedVolumeState state, List<GroupName> machines) {
        if (state.fileSystemRedirectedReasons().contains(FileSystemRedirectedReason.USER_REQUEST)) {
            return Optional.of(new Intent.ResumeCsv(volume.name()));
        }
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
