package dev.toban.model;

/** One flag of a resource's StatusInformation. */
public enum ResourceStatus implements WindowsEnum {
    LOCKED(1),
    EMBEDDED_FAILURE(2),
    INSUFFICIENT_CPU(4),
    INSUFFICIENT_MEMORY(8),
    INSUFFICIENT_RESOURCES(16),
    NETWORK_FAILURE(32),
    UNMONITORED(64),
    OS_HEARTBEAT(128),
    APPLICATION_READY(256),
    UNKNOWN(-1);

    private final long number;

    ResourceStatus(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
