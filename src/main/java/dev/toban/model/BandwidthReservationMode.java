package dev.toban.model;

/** How a virtual switch shares its bandwidth. */
public enum BandwidthReservationMode implements WindowsEnum {
    DEFAULT(0),
    WEIGHT(1),
    ABSOLUTE(2),
    NONE(3),
    UNKNOWN(-1);

    private final long number;

    BandwidthReservationMode(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
