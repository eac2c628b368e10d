package dev.toban.model;

/** How a virtual machine is moved. */
public enum MigrationType implements WindowsEnum {
    TURN_OFF(0),
    QUICK(1),
    SHUTDOWN(2),
    SHUTDOWN_FORCE(3),
    LIVE(4),
    UNKNOWN(-1);

    private final long number;

    MigrationType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
