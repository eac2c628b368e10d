package dev.toban.model;

/** Name of a cluster. */
public final class ClusterName extends Name {

    public ClusterName(String value) {
        super(value);
    }
}
