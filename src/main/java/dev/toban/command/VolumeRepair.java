package dev.toban.command;

/** Ways to check and repair a volume. */
public enum VolumeRepair {
    SCAN,
    SPOT_FIX,
    OFFLINE_SCAN_AND_FIX
}
