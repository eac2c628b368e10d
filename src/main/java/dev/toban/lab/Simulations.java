package dev.toban.lab;

import dev.toban.document.DocumentException;

/** Starts simulated clusters; the program's roof knows how. */
@FunctionalInterface
public interface Simulations {

    /** A new run of a scenario, so many times faster than the world; at 0 time passes only while somebody waits. */
    SimulatedCluster open(Scenario scenario, double speed) throws DocumentException;
}
