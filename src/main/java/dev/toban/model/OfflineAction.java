package dev.toban.model;

/** What stopping a virtual machine's role does to the guest. */
public enum OfflineAction implements WindowsEnum {
    TURN_OFF(0),
    SAVE(1),
    SHUTDOWN(2),
    SHUTDOWN_FORCE(3),
    UNKNOWN(-1);

    private final long number;

    OfflineAction(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
