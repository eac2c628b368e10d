package dev.toban.model;

/** State of Hyper-V Replica; only the documented numbers have names. */
public enum ReplicationState implements WindowsEnum {
    DISABLED(0),
    REPLICATING(4),
    ERROR(9),
    UNKNOWN(-1);

    private final long number;

    ReplicationState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
