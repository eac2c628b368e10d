package dev.toban.model;

/** What the cluster uses a network for. */
public enum NetworkRole implements WindowsEnum {
    NONE(0),
    CLUSTER(1),
    CLIENT(2),
    CLUSTER_AND_CLIENT(3),
    UNKNOWN(-1);

    private final long number;

    NetworkRole(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
