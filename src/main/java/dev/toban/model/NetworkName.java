package dev.toban.model;

/** Name of a cluster network. */
public final class NetworkName extends Name {

    public NetworkName(String value) {
        super(value);
    }
}
