package dev.toban.model;

/** Start and drain priority of a role, by its number on the cluster. */
public enum GroupPriority implements WindowsEnum {
    NO_AUTO_START(0),
    LOW(1000),
    MEDIUM(2000),
    HIGH(3000),
    UNKNOWN(-1);

    private final long number;

    GroupPriority(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
