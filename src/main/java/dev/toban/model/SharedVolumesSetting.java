package dev.toban.model;

/** Whether the cluster allows shared volumes. */
public enum SharedVolumesSetting implements WindowsEnum {
    DISABLED(0),
    ENABLED(1),
    UNKNOWN(-1);

    private final long number;

    SharedVolumesSetting(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
