package dev.toban.lab;

/** Why a fault is refused. */
public enum FaultRefusal {
    /** The lab does not know how to simulate it yet. */
    NOT_SIMULATED,
    /** It names something that the scenario does not have. */
    UNKNOWN_OBJECT,
    /** The object is in that state already. */
    NOTHING_TO_CHANGE,
    /** The run is kept in a file that cannot be written, or that another process leads. */
    NOT_KEPT
}
