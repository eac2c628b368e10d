package dev.toban.model;

/** State of a clustered role; a group's Online is 0, a resource's is 2. */
public enum GroupState implements WindowsEnum {
    ONLINE(0),
    OFFLINE(1),
    FAILED(2),
    PARTIAL_ONLINE(3),
    PENDING(4),
    UNKNOWN(-1);

    private final long number;

    GroupState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
