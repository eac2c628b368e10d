package dev.toban.model;

/** Health of a volume's file system. */
public enum VolumeHealth implements WindowsEnum {
    HEALTHY(0),
    SCAN_NEEDED(1),
    SPOT_FIX_NEEDED(2),
    FULL_REPAIR_NEEDED(3),
    WARNING(4),
    UNHEALTHY(5),
    UNKNOWN(-1);

    private final long number;

    VolumeHealth(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
