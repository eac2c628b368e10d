package dev.toban.model;

/** One flag of a node's StatusInformation. */
public enum NodeStatus implements WindowsEnum {
    ISOLATED(1),
    QUARANTINED(2),
    DRAIN_IN_PROGRESS(4),
    DRAIN_COMPLETED(8),
    DRAIN_FAILED(16),
    AVOID_PLACEMENT(32),
    UNKNOWN(0x80000000L);

    private final long number;

    NodeStatus(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
