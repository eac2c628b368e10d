package dev.toban.lab;

import dev.toban.connection.ClusterConnection;

/** A connection to a simulated cluster, and the hand on it. */
public interface SimulatedCluster extends ClusterConnection {

    /** The lab behind this connection: its clock, its faults, its trace. */
    Laboratory laboratory();
}
