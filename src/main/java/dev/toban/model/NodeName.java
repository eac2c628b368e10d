package dev.toban.model;

/** NetBIOS name of a cluster node. */
public final class NodeName extends Name {

    public NodeName(String value) {
        super(value);
    }
}
