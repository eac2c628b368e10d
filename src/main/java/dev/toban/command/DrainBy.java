package dev.toban.command;

/** Who moves the roles of a node that is drained. */
public enum DrainBy {
    /** The plan, role by role, each with its target and time. */
    PLAN,
    /** The cluster, in its own order, as Suspend-ClusterNode -Drain does. */
    CLUSTER
}
