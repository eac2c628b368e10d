package dev.toban.model;

/** File system of a volume; the CSV forms are what Get-Volume reports for a shared volume. */
public enum FileSystemType implements WindowsEnum {
    FAT32(6, "FAT32"),
    NTFS(14, "NTFS"),
    REFS(15, "ReFS"),
    CSVFS_NTFS(32768, "CSVFS_NTFS"),
    CSVFS_REFS(32769, "CSVFS_ReFS"),
    UNKNOWN(-1, WindowsEnum.camel("UNKNOWN"));

    private final long number;
    private final String windowsName;

    FileSystemType(long number, String windowsName) {
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

    /** True for both forms of the Resilient File System. */
    public boolean isRefs() {
        return this == REFS || this == CSVFS_REFS;
    }

    /** The name without the shared-volume prefix: NTFS or ReFS. */
    public String plainName() {
        return windowsName.startsWith("CSVFS_") ? windowsName.substring("CSVFS_".length()) : windowsName;
    }
}
