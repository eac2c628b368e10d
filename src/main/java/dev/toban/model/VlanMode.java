package dev.toban.model;

/** How a virtual network adapter uses VLANs. */
public enum VlanMode implements WindowsEnum {
    UNTAGGED(0),
    ACCESS(1),
    TRUNK(2),
    PRIVATE(3),
    UNKNOWN(-1);

    private final long number;

    VlanMode(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
