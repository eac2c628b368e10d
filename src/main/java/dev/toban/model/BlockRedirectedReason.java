package dev.toban.model;

/** Why a node's block operations on a volume travel through the coordinator. */
public enum BlockRedirectedReason implements WindowsEnum {
    NO_DISK_CONNECTIVITY(1),
    STORAGE_SPACE_NOT_ATTACHED(2),
    VOLUME_REPLICATION_ENABLED(4),
    UNKNOWN(-1);

    private final long number;

    BlockRedirectedReason(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
