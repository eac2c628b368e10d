package dev.toban.model;

/** Why a node's file system operations on a volume travel through the coordinator. */
public enum FileSystemRedirectedReason implements WindowsEnum {
    USER_REQUEST(1),
    INCOMPATIBLE_FILE_SYSTEM_FILTER(2),
    INCOMPATIBLE_VOLUME_FILTER(4),
    FILE_SYSTEM_TIERING(8),
    BIT_LOCKER_INITIALIZING(16),
    FILE_SYSTEM_RE_FS(32),
    UNKNOWN(-1);

    private final long number;

    FileSystemRedirectedReason(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
