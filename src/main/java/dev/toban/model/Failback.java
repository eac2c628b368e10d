package dev.toban.model;

/** What a resumed node does about the roles that left it. */
public enum Failback implements WindowsEnum {
    NO_FAILBACK(0),
    IMMEDIATE(1),
    POLICY(2),
    UNKNOWN(-1);

    private final long number;

    Failback(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
