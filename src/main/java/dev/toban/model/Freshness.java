package dev.toban.model;

/** How far a reading can be trusted now. */
public enum Freshness {
    /** Read in the last round. */
    FRESH,
    /** Read earlier; the last round brought no answer. */
    STALE,
    /** Never read. */
    UNKNOWN
}
