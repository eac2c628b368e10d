package dev.toban.command;

/** Where a clustered task runs: with a resource, on any one node, or on all. */
public enum ClusteredTaskType {
    RESOURCE_SPECIFIC,
    ANY_NODE,
    CLUSTER_WIDE
}
