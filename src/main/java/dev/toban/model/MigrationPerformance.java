package dev.toban.model;

/** How memory travels in a live migration. */
public enum MigrationPerformance implements WindowsEnum {
    TCP_IP(0),
    COMPRESSION(1),
    SMB(2),
    UNKNOWN(-1);

    private final long number;

    MigrationPerformance(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
