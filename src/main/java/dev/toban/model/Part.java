package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * What one reading covers: a section, or one node's share of it.
 *
 * @param section the section
 * @param node the node whose share it is; absent for the whole section
 */
public record Part(Section section, @Nullable NodeName node) {

    public static Part of(Section section) {
        return new Part(section, null);
    }

    public static Part of(Section section, NodeName node) {
        return new Part(section, node);
    }

    /** The part that an object was read with: its node's share of the section where each node is asked for itself. */
    public static Part of(InventoryItem item) {
        return switch (item) {
            case Cluster _ -> of(Section.CLUSTER);
            case ClusterQuorum _ -> of(Section.QUORUM);
            case ClusterNode node -> of(Section.NODES, node.name());
            case ClusterNetwork _ -> of(Section.NETWORKS);
            case ClusterNetworkInterface connection -> of(Section.NETWORK_INTERFACES, connection.node());
            case VirtualSwitch found -> of(Section.VIRTUAL_SWITCHES, found.node());
            case ClusterGroup _ -> of(Section.GROUPS);
            case ClusterResource _ -> of(Section.RESOURCES);
            case VirtualMachine machine -> new Part(Section.VIRTUAL_MACHINES, machine.computerName());
            case ClusterSharedVolume _ -> of(Section.SHARED_VOLUMES);
        };
    }
}
