package dev.toban.model;

/** State of a virtual machine as its cluster resource keeps it (private property VmState). */
public enum VmResourceState implements WindowsEnum {
    UNKNOWN(0),
    RUNNING(2),
    OFF(3),
    STOPPING_DOWN(4),
    QUIESCE(9),
    STARTING_UP(10),
    PAUSED(32768),
    SAVED(32769),
    STARTING(32770),
    SAVING(32773),
    STOPPING(32774),
    PAUSING(32776),
    RESUMING(32777);

    private final long number;

    VmResourceState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
