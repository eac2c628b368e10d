package dev.toban.model;

/** Health of Hyper-V Replica. */
public enum ReplicationHealth implements WindowsEnum {
    NOT_APPLICABLE(0),
    NORMAL(1),
    WARNING(2),
    CRITICAL(3),
    UNKNOWN(-1);

    private final long number;

    ReplicationHealth(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
