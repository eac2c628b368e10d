package dev.toban.model;

/** State of a cluster resource; its Online is 2, a group's is 0. */
public enum ResourceState implements WindowsEnum {
    INHERITED(0),
    INITIALIZING(1),
    ONLINE(2),
    OFFLINE(3),
    FAILED(4),
    PENDING(128),
    ONLINE_PENDING(129),
    OFFLINE_PENDING(130),
    UNKNOWN(-1);

    private final long number;

    ResourceState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
