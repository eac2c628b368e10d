package dev.toban.model;

/** How one node reaches a Cluster Shared Volume. */
public enum VolumeState implements WindowsEnum {
    UNAVAILABLE(0),
    PAUSED(1),
    DIRECT(2),
    FILE_SYSTEM_REDIRECTED(3),
    BLOCK_REDIRECTED(4),
    UNKNOWN(-1);

    private final long number;

    VolumeState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
