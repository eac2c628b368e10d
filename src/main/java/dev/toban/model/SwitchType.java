package dev.toban.model;

/** Reach of a virtual switch; only an external one has uplinks. */
public enum SwitchType implements WindowsEnum {
    PRIVATE(0),
    INTERNAL(1),
    EXTERNAL(2),
    UNKNOWN(-1);

    private final long number;

    SwitchType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
