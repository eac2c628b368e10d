package dev.toban.model;

/** Phase of a live migration; Failed stays until the next migration begins. */
public enum MigrationState implements WindowsEnum {
    NONE(0),
    SETUP(1),
    DATA_TRANSFER(2),
    MOVE(3),
    CANCELLED(4),
    FAILED(5),
    UNKNOWN(-1);

    private final long number;

    MigrationState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
