package dev.toban.connection;

/** How much of a cluster is read in one round. */
public enum Scope {
    /** Cluster, nodes, groups, resources, networks, interfaces and volume states: one round trip, often. */
    LIGHT,
    /** Also hosts, switches, virtual machines and file systems: a round trip per node. */
    FULL
}
