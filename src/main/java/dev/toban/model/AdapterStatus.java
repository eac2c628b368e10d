package dev.toban.model;

/** Status of a virtual network adapter. */
public enum AdapterStatus implements WindowsEnum {
    OTHER(1),
    OK(2),
    DEGRADED(3),
    NO_CONTACT(12),
    LOST_COMMUNICATION(13),
    PROTOCOL_VERSION(32775),
    UNKNOWN(0);

    private final long number;

    AdapterStatus(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
