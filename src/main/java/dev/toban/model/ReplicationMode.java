package dev.toban.model;

/** Part that a virtual machine plays in Hyper-V Replica. */
public enum ReplicationMode implements WindowsEnum {
    NONE(0),
    PRIMARY(1),
    REPLICA(2),
    TEST_REPLICA(3),
    EXTENDED_REPLICA(4),
    UNKNOWN(-1);

    private final long number;

    ReplicationMode(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
