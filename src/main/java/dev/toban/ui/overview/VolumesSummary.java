package dev.toban.ui.overview;

import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Section;
import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.StateMessage;
import dev.toban.ui.support.VolumeStates;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shared volumes at a glance; each counts once, in the worst state that any node reports.
 *
 * @param free bytes of those volumes whose space is known
 * @param groups the worst first
 */
record VolumesSummary(int count, long free, long size, List<Group> groups, Optional<Space> least) {

    VolumesSummary {
        groups = List.copyOf(groups);
    }

    /**
     * Volumes in one state.
     *
     * @param volume the first of them
     * @param nodes the nodes that report it of any of them
     */
    record Group(StateMessage state, int volumes, String volume, List<NodeName> nodes) {

        Group {
            nodes = List.copyOf(nodes);
        }

        private Group and(Group other) {
            List<NodeName> all = Stream.concat(nodes.stream(), other.nodes.stream())
                    .distinct()
                    .toList();
            return new Group(state, volumes + other.volumes, volume, all);
        }
    }

    /** The volume with the smallest share of free space. */
    record Space(String volume, double free) {}

    static VolumesSummary of(Inventory inventory) {
        boolean pooled =
                Boolean.TRUE.equals(inventory.cluster().storageSpacesDirect().s2DEnabled());
        Map<StateMessage, Group> groups = new LinkedHashMap<>();
        for (ClusterSharedVolume volume : inventory.sharedVolumes().values()) {
            Group group = group(inventory, volume, pooled);
            groups.merge(group.state(), group, Group::and);
        }
        return new VolumesSummary(
                inventory.sharedVolumes().size(),
                sum(inventory, true),
                sum(inventory, false),
                groups.values().stream()
                        .sorted(Comparator.comparing(group -> group.state().look()))
                        .toList(),
                least(inventory));
    }

    private static Group group(Inventory inventory, ClusterSharedVolume volume, boolean pooled) {
        Map<NodeName, StateMessage> states = new LinkedHashMap<>();
        for (ClusterNode node : inventory.nodes().values()) {
            if (node.state() != NodeState.DOWN || volume.on(node.name()) != null) {
                states.put(node.name(), state(inventory, volume, node.name(), pooled));
            }
        }
        StateMessage worst =
                states.values().stream().reduce(StateMessage::worse).orElse(unknown());
        List<NodeName> nodes = states.entrySet().stream()
                .filter(entry -> entry.getValue().equals(worst))
                .map(Map.Entry::getKey)
                .toList();
        return new Group(worst, 1, volume.name().value(), nodes);
    }

    private static StateMessage state(Inventory inventory, ClusterSharedVolume volume, NodeName node, boolean pooled) {
        return ReadAge.of(inventory, Section.SHARED_VOLUMES, node).isFresh()
                ? VolumeStates.of(volume, node, pooled)
                : unknown();
    }

    private static StateMessage unknown() {
        return StateMessage.of(Look.UNKNOWN, Message.of("support.unknown"));
    }

    private static long sum(Inventory inventory, boolean free) {
        return inventory.sharedVolumes().stream()
                .filter(VolumesSummary::hasSpace)
                .mapToLong(volume ->
                        bytes(free ? volume.space().freeSpace() : volume.space().size()))
                .sum();
    }

    private static boolean hasSpace(ClusterSharedVolume volume) {
        return bytes(volume.space().size()) > 0 && volume.space().freeSpace() != null;
    }

    private static long bytes(@org.jspecify.annotations.Nullable Long known) {
        return Optional.ofNullable(known).orElse(0L);
    }

    private static Optional<Space> least(Inventory inventory) {
        return inventory.sharedVolumes().stream()
                .filter(VolumesSummary::hasSpace)
                .map(volume -> new Space(
                        volume.name().value(),
                        bytes(volume.space().freeSpace())
                                / (double) bytes(volume.space().size())))
                .min(Comparator.comparingDouble(Space::free));
    }
}
