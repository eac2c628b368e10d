package dev.toban.model;

/** The public cloud that a cluster or a node found itself in. */
public enum CloudPlatform implements WindowsEnum {
    NONE(0),
    AZURE(1),
    MIXED(128),
    UNKNOWN(-1);

    private final long number;

    CloudPlatform(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
