package dev.toban.model;

import java.util.Comparator;
import java.util.stream.Stream;

/** Versions of Windows Server by their cluster functional level. Source: domain/powershell.md §A.1. */
public enum WindowsServer implements WindowsEnum {
    WINDOWS_2012_R2(8, "2012R2", 9600),
    WINDOWS_2016(9, "2016", 14393),
    WINDOWS_2019(10, "2019", 17763),
    WINDOWS_2022(11, "2022", 20348),
    WINDOWS_2025(12, "2025", 26100),
    UNKNOWN(-1, "Unknown", 0);

    private final long number;
    private final String windowsName;
    private final int build;

    WindowsServer(long number, String windowsName, int build) {
        this.number = number;
        this.windowsName = windowsName;
        this.build = build;
    }

    /** The newest version that a build number belongs to; {@code UNKNOWN} for builds before the first of them. */
    public static WindowsServer ofBuild(int build) {
        return Stream.of(values())
                .filter(version -> version.build <= build)
                .max(Comparator.comparingInt(version -> version.build))
                .orElse(UNKNOWN);
    }

    /** The build number that it came with; 0 of an unknown version. */
    public int build() {
        return build;
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
