package dev.toban.model;

/** Versions of Windows Server by their cluster functional level. Source: domain/powershell.md §A.1. */
public enum WindowsServer implements WindowsEnum {
    WINDOWS_2012_R2(8, "2012R2"),
    WINDOWS_2016(9, "2016"),
    WINDOWS_2019(10, "2019"),
    WINDOWS_2022(11, "2022"),
    WINDOWS_2025(12, "2025"),
    UNKNOWN(-1, "Unknown");

    private final long number;
    private final String windowsName;

    WindowsServer(long number, String windowsName) {
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

    /** True for this version and those that came after {@code other}. */
    public boolean isAtLeast(WindowsServer other) {
        return number >= other.number;
    }
}
