package dev.toban.model;

/** One object of an inventory, told from the others of its kind by its key. */
public sealed interface InventoryItem
        permits Cluster,
                ClusterQuorum,
                ClusterNode,
                ClusterNetwork,
                ClusterNetworkInterface,
                VirtualSwitch,
                ClusterGroup,
                ClusterResource,
                VirtualMachine,
                ClusterSharedVolume {

    /** What makes this object the same one in two inventories; a {@link Name} or a record of names. */
    Object key();
}
