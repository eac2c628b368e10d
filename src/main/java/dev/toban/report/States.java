package dev.toban.report;

import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.FileSystemRedirectedReason;
import dev.toban.model.Freshness;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.InterfaceState;
import dev.toban.model.NetworkState;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.ResourceState;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How states are shown. By-design redirection is no fault: domain/wsfc.md §9. */
final class States {

    private static final Set<NodeStatus> BAD = EnumSet.of(NodeStatus.ISOLATED, NodeStatus.QUARANTINED);

    /** Flags of a healthy role. */
    private static final Set<GroupStatus> NORMAL = EnumSet.of(GroupStatus.OS_HEARTBEAT, GroupStatus.APPLICATION_READY);

    private static final Set<BlockRedirectedReason> LOST =
            EnumSet.of(BlockRedirectedReason.NO_DISK_CONNECTIVITY, BlockRedirectedReason.STORAGE_SPACE_NOT_ATTACHED);

    private static final Set<FileSystemRedirectedReason> UNWANTED = EnumSet.of(
            FileSystemRedirectedReason.USER_REQUEST,
            FileSystemRedirectedReason.INCOMPATIBLE_FILE_SYSTEM_FILTER,
            FileSystemRedirectedReason.INCOMPATIBLE_VOLUME_FILTER);

    private States() {}

    static Shown of(ClusterNode node) {
        List<Message> flags = node.statusInformation().stream().map(Shown::word).toList();
        Shown plain = of(node.state());
        if (node.statusInformation().stream().anyMatch(BAD::contains)) {
            return Shown.of(Mark.FAILED, node.state()).with(flags);
        }
        if (node.has(NodeStatus.DRAIN_FAILED)) {
            return Shown.of(Mark.WARNING, node.state()).with(flags);
        }
        return node.has(NodeStatus.DRAIN_IN_PROGRESS)
                ? Shown.of(Mark.INTENDED, node.state()).with(flags)
                : plain.with(flags);
    }

    private static Shown of(NodeState state) {
        return Shown.of(
                switch (state) {
                    case UP -> Mark.OK;
                    case DOWN -> Mark.FAILED;
                    case PAUSED -> Mark.INTENDED;
                    case JOINING -> Mark.RUNNING;
                    case UNKNOWN -> Mark.UNKNOWN;
                },
                state);
    }

    /** A machine's own state says more than that of its role, unless the role has failed or moves. */
    static Shown of(ClusterGroup group, Optional<VirtualMachine> machine) {
        List<Message> flags = group.statusInformation().stream()
                .filter(flag -> !NORMAL.contains(flag))
                .map(Shown::word)
                .toList();
        boolean quiet = group.state() == GroupState.ONLINE || group.state() == GroupState.OFFLINE;
        Shown plain = quiet && machine.isPresent() ? of(machine.get().state()) : of(group.state());
        boolean lost = group.has(GroupStatus.NETWORK_FAILURE)
                || group.has(GroupStatus.EMBEDDED_FAILURE)
                || group.has(GroupStatus.UNMONITORED);
        return (lost && plain.mark() == Mark.OK ? Shown.of(Mark.WARNING, plain.word()) : plain).with(flags);
    }

    private static Shown of(GroupState state) {
        return Shown.of(
                switch (state) {
                    case ONLINE -> Mark.OK;
                    case OFFLINE -> Mark.OFF;
                    case FAILED -> Mark.FAILED;
                    case PARTIAL_ONLINE -> Mark.WARNING;
                    case PENDING -> Mark.RUNNING;
                    case UNKNOWN -> Mark.UNKNOWN;
                },
                state);
    }

    static Shown of(VmState state) {
        Mark mark = state.name().endsWith("_CRITICAL")
                ? Mark.FAILED
                : switch (state) {
                    case RUNNING -> Mark.OK;
                    case PAUSED -> Mark.INTENDED;
                    case OFF, SAVED, FAST_SAVED, HIBERNATED -> Mark.OFF;
                    case UNKNOWN, OTHER -> Mark.UNKNOWN;
                    default -> Mark.RUNNING;
                };
        return Shown.of(mark, state);
    }

    static Shown of(NetworkState state) {
        return Shown.of(
                switch (state) {
                    case UP -> Mark.OK;
                    case PARTITIONED -> Mark.WARNING;
                    case DOWN -> Mark.FAILED;
                    case UNAVAILABLE -> Mark.OFF;
                    case UNKNOWN -> Mark.UNKNOWN;
                },
                state);
    }

    static Shown of(InterfaceState state) {
        return Shown.of(
                switch (state) {
                    case UP -> Mark.OK;
                    case UNREACHABLE -> Mark.WARNING;
                    case FAILED -> Mark.FAILED;
                    case UNAVAILABLE -> Mark.OFF;
                    case UNKNOWN -> Mark.UNKNOWN;
                },
                state);
    }

    static Shown of(ResourceState state) {
        return Shown.of(
                switch (state) {
                    case ONLINE -> Mark.OK;
                    case OFFLINE -> Mark.OFF;
                    case FAILED -> Mark.FAILED;
                    case UNKNOWN -> Mark.UNKNOWN;
                    default -> Mark.RUNNING;
                },
                state);
    }

    static Shown of(SharedVolumeState state) {
        List<Message> reasons = Stream.<Enum<?>>concat(
                        state.blockRedirectedReasons().stream(), state.fileSystemRedirectedReasons().stream())
                .map(Shown::word)
                .toList();
        return Shown.of(mark(state), state.state()).with(reasons);
    }

    private static Mark mark(SharedVolumeState state) {
        boolean lost = state.blockRedirectedReasons().stream().anyMatch(LOST::contains);
        boolean unwanted = state.fileSystemRedirectedReasons().stream().anyMatch(UNWANTED::contains);
        return switch (state.state()) {
            case DIRECT -> Mark.OK;
            case FILE_SYSTEM_REDIRECTED, BLOCK_REDIRECTED ->
                lost ? Mark.FAILED : unwanted ? Mark.WARNING : Mark.BY_DESIGN;
            case PAUSED -> Mark.WARNING;
            case UNAVAILABLE -> Mark.FAILED;
            case UNKNOWN -> Mark.UNKNOWN;
        };
    }

    static Shown of(Freshness freshness) {
        return Shown.of(
                switch (freshness) {
                    case FRESH -> Mark.OK;
                    case STALE -> Mark.WARNING;
                    case UNKNOWN -> Mark.UNKNOWN;
                },
                freshness);
    }
}
