package dev.toban.model;

/** Fault of a shared volume as the cluster sees it; block redirection does not show here. */
public enum VolumeFaultState implements WindowsEnum {
    NO_FAULTS(0, WindowsEnum.camel("NO_FAULTS")),
    NO_DIRECT_IO(1, "NoDirectIO"),
    NO_ACCESS(2, WindowsEnum.camel("NO_ACCESS")),
    IN_MAINTENANCE(4, WindowsEnum.camel("IN_MAINTENANCE")),
    DISMOUNTED(8, WindowsEnum.camel("DISMOUNTED")),
    UNKNOWN(-1, WindowsEnum.camel("UNKNOWN"));

    private final long number;
    private final String windowsName;

    VolumeFaultState(long number, String windowsName) {
        this.number = number;
        this.windowsName = windowsName;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String windowsName() {
        return windowsName;
    }
}
