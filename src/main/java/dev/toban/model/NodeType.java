package dev.toban.model;

/** Kind of a member of the cluster. */
public enum NodeType implements WindowsEnum {
    NODE(0),
    STORAGE_NODE(1),
    UNKNOWN(-1);

    private final long number;

    NodeType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
