package dev.toban.model;

/** Kind of one checkpoint. */
public enum SnapshotType implements WindowsEnum {
    STANDARD(0),
    RECOVERY(1),
    PLANNED(2),
    MISSING(5),
    REPLICA(6),
    APP_CONSISTENT_REPLICA(7),
    SYNCED_REPLICA(8),
    UNKNOWN(-1);

    private final long number;

    SnapshotType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
