package dev.toban.model;

/**
 * State of a virtual machine as Hyper-V reports it; the cluster resource has numbers of its own ({@link
 * VmResourceState}).
 */
public enum VmState implements WindowsEnum {
    OTHER(1),
    RUNNING(2),
    OFF(3),
    STOPPING(4),
    SAVED(6),
    PAUSED(9),
    STARTING(10),
    RESET(11),
    SAVING(32773),
    PAUSING(32776),
    RESUMING(32777),
    FAST_SAVED(32779),
    FAST_SAVING(32780),
    FORCE_SHUTDOWN(32781),
    FORCE_REBOOT(32782),
    HIBERNATED(32783),
    COMPONENT_SERVICING(32784),
    RUNNING_CRITICAL(32785),
    OFF_CRITICAL(32786),
    STOPPING_CRITICAL(32787),
    SAVED_CRITICAL(32788),
    PAUSED_CRITICAL(32789),
    STARTING_CRITICAL(32790),
    RESET_CRITICAL(32791),
    SAVING_CRITICAL(32792),
    PAUSING_CRITICAL(32793),
    RESUMING_CRITICAL(32794),
    FAST_SAVED_CRITICAL(32795),
    FAST_SAVING_CRITICAL(32796),
    UNKNOWN(-1);

    private final long number;

    VmState(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
