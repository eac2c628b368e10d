package dev.toban.model;

/** State of a cluster network. */
public enum NetworkState implements WindowsEnum {
    UNAVAILABLE(0),
    DOWN(1),
    PARTITIONED(2),
    UP(3),
    UNKNOWN(-1);

    private final long number;

    NetworkState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
