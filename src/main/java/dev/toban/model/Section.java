package dev.toban.model;

/** The parts that an inventory is read in. */
public enum Section {
    CLUSTER,
    QUORUM,
    NODES,
    /** Hyper-V settings of each node. */
    HOSTS,
    NETWORKS,
    NETWORK_INTERFACES,
    VIRTUAL_SWITCHES,
    GROUPS,
    RESOURCES,
    VIRTUAL_MACHINES,
    SHARED_VOLUMES
}
