package dev.toban.model;

/** Controller that a virtual disk hangs on. */
public enum ControllerType implements WindowsEnum {
    IDE(0, "IDE"),
    SCSI(1, "SCSI"),
    PMEM(2, "PMEM"),
    UNKNOWN(-1, WindowsEnum.camel("UNKNOWN"));

    private final long number;
    private final String windowsName;

    ControllerType(long number, String windowsName) {
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
