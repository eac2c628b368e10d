package dev.toban.model;

/** What the guest's integration services say. */
public enum VmHeartbeat implements WindowsEnum {
    DISABLED(1),
    NO_CONTACT(2),
    ERROR(3),
    LOST_COMMUNICATION(4),
    OK_APPLICATIONS_UNKNOWN(5),
    OK_APPLICATIONS_HEALTHY(6),
    OK_APPLICATIONS_CRITICAL(7),
    PAUSED(8),
    UNKNOWN(0);

    private final long number;

    VmHeartbeat(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
