package dev.toban.model;

/** Kind of the checkpoints that a virtual machine takes. */
public enum CheckpointType implements WindowsEnum {
    DISABLED(2),
    PRODUCTION(3),
    PRODUCTION_ONLY(4),
    STANDARD(5),
    UNKNOWN(-1);

    private final long number;

    CheckpointType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
