package dev.toban.connection;

import java.time.Duration;
import java.time.InstantSource;

/** The time of one cluster, which a simulated cluster may run faster than the world or only while somebody waits. */
public interface ClusterClock extends InstantSource {

    /** Waits until this much of the cluster's time has passed. */
    void await(Duration time) throws InterruptedException;
}
