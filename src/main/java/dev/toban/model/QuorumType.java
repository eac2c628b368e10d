package dev.toban.model;

/** How the cluster decides whether it may run; 2012 R2 named the witness here, later versions say Majority. */
public enum QuorumType implements WindowsEnum {
    MAJORITY(1),
    DISK_ONLY(2),
    NODE_MAJORITY(3),
    NODE_AND_DISK_MAJORITY(4),
    NODE_AND_FILE_SHARE_MAJORITY(5),
    UNKNOWN(0);

    private final long number;

    QuorumType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
