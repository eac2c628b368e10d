package dev.toban.ui.lab;

import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.InterfaceState;
import dev.toban.model.Inventory;
import dev.toban.model.LinkState;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualSwitch;
import dev.toban.model.VolumeName;
import dev.toban.model.VolumeState;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.NodeStates;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.StateMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node with everything on it that a person can break: itself, its connections to networks, the uplinks of its
 * switches, its storage paths.
 */
record TargetRow(
        NodeName node,
        boolean up,
        StateMessage state,
        Map<NetworkName, Boolean> connections,
        Map<SwitchName, Links> switches,
        Map<VolumeName, Boolean> paths) {

    TargetRow {
        connections = Map.copyOf(connections);
        switches = Map.copyOf(switches);
        paths = Map.copyOf(paths);
    }

    /** How many uplinks of a switch have a link. */
    record Links(int up, int all) {}

    /** Whether the node has a link to a network; empty when it has no connection there, or nobody knows. */
    Optional<Boolean> connection(NetworkName name) {
        return Optional.ofNullable(connections.get(name));
    }

    Optional<Links> links(SwitchName name) {
        return Optional.ofNullable(switches.get(name));
    }

    /** Whether the node reaches the disk of a volume itself; empty when nobody knows. */
    Optional<Boolean> path(VolumeName name) {
        return Optional.ofNullable(paths.get(name));
    }

    /** Makes the rows of a cluster. */
    static final class Rows implements ClusterRows.Projection<TargetRow> {

        @Override
        public List<TargetRow> rows(Inventory inventory) {
            return inventory.nodes().stream().map(node -> row(inventory, node)).toList();
        }

        @Override
        public Page.Badge badge(List<TargetRow> rows) {
            return Page.Badge.NONE;
        }

        private static TargetRow row(Inventory inventory, ClusterNode node) {
            Map<SwitchName, Links> switches = new HashMap<>();
            inventory.switchesOf(node.name()).stream()
                    .filter(one -> one.switchType() == SwitchType.EXTERNAL)
                    .forEach(one -> switches.put(one.name(), links(one)));
            Map<VolumeName, Boolean> paths = new HashMap<>();
            for (ClusterSharedVolume volume : inventory.sharedVolumes().values()) {
                volume.states().stream()
                        .filter(state -> state.node().equals(node.name()))
                        .findFirst()
                        .ifPresent(state -> paths.put(volume.name(), reaches(state)));
            }
            boolean up = node.state() != NodeState.DOWN;
            return new TargetRow(
                    node.name(), up, NodeStates.of(node), connections(inventory, node.name()), switches, paths);
        }

        private static Map<NetworkName, Boolean> connections(Inventory inventory, NodeName node) {
            Map<NetworkName, Boolean> connections = new HashMap<>();
            for (ClusterNetworkInterface nic : inventory.interfacesOf(node)) {
                if (nic.state() != InterfaceState.UNKNOWN) {
                    connections.merge(nic.network(), nic.state() == InterfaceState.UP, Boolean::logicalAnd);
                }
            }
            return connections;
        }

        private static Links links(VirtualSwitch one) {
            long up = one.knownUplinks().stream()
                    .filter(uplink -> uplink.link() == LinkState.CONNECTED)
                    .count();
            return new Links((int) up, one.knownUplinks().size());
        }

        private static boolean reaches(SharedVolumeState state) {
            return state.state() != VolumeState.UNAVAILABLE
                    && !state.blockRedirectedReasons().contains(BlockRedirectedReason.NO_DISK_CONNECTIVITY);
        }
    }
}
