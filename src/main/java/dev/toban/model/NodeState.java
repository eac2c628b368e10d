package dev.toban.model;

/** State of a cluster node; isolated and quarantined are flags beside it ({@link NodeStatus}). */
public enum NodeState implements WindowsEnum {
    UP(0),
    DOWN(1),
    PAUSED(2),
    JOINING(3),
    UNKNOWN(-1);

    private final long number;

    NodeState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
