package dev.toban.model;

/** Where the cluster's own name is registered. */
public enum AccessPoint implements WindowsEnum {
    NONE(0),
    ACTIVE_DIRECTORY_AND_DNS(1),
    DNS(2),
    ACTIVE_DIRECTORY(3),
    UNKNOWN(-1);

    private final long number;

    AccessPoint(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
