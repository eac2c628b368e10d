package dev.toban.model;

/** Part of a virtual network adapter in port mirroring. */
public enum PortMirroring implements WindowsEnum {
    NONE(0),
    DESTINATION(1),
    SOURCE(2),
    UNKNOWN(-1);

    private final long number;

    PortMirroring(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
