package dev.toban.model;

/** Hyper-V Replica of a virtual machine. */
public record VmReplication(
        ReplicationState replicationState, ReplicationMode replicationMode, ReplicationHealth replicationHealth)
        implements Facet {}
