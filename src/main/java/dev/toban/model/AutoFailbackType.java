package dev.toban.model;

/** Whether a role returns to its preferred owner by itself. */
public enum AutoFailbackType implements WindowsEnum {
    PREVENT(0),
    ALLOW(1),
    UNKNOWN(-1);

    private final long number;

    AutoFailbackType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
