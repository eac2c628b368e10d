package dev.toban.model;

/** Kind of the quorum witness, told by the type of the quorum resource. */
public enum WitnessType implements WindowsEnum {
    NONE(0),
    DISK(1),
    FILE_SHARE(2),
    CLOUD(3),
    UNKNOWN(-1);

    private final long number;

    WitnessType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
