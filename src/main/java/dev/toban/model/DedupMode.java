package dev.toban.model;

/** Data deduplication of a volume. */
public enum DedupMode implements WindowsEnum {
    DISABLED(0),
    GENERAL_PURPOSE(1),
    HYPER_V(2),
    BACKUP(3),
    NOT_AVAILABLE(4),
    UNKNOWN(-1);

    private final long number;

    DedupMode(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
