package dev.toban.model;

/** Name of a cluster network interface. */
public final class InterfaceName extends Name {

    public InterfaceName(String value) {
        super(value);
    }
}
