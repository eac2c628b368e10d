package dev.toban.model;

/** One flag of a role's StatusInformation; a value that is not zero is not a fault by itself. */
public enum GroupStatus implements WindowsEnum {
    LOCKED(1),
    PREEMPTED(2),
    QUEUED(4),
    PHYSICAL_RESOURCES_LACKING(8),
    WAITING_TO_START(16),
    EMBEDDED_FAILURE(32),
    OFFLINE_ANTI_AFFINITY_CONFLICT(64),
    NETWORK_FAILURE(128),
    UNMONITORED(256),
    OS_HEARTBEAT(512),
    APPLICATION_READY(1024),
    WAITING_FOR_DEPENDENCIES(4096),
    UNKNOWN(-1);

    private final long number;

    GroupStatus(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
