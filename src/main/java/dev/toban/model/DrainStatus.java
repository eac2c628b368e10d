package dev.toban.model;

/** How far a drain, or a failback after it, has come. */
public enum DrainStatus implements WindowsEnum {
    NOT_INITIATED(0),
    IN_PROGRESS(1),
    COMPLETED(2),
    FAILED(3),
    UNKNOWN(-1);

    private final long number;

    DrainStatus(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
