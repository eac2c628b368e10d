package dev.toban.model;

/** Name of a virtual switch, equal on every node that can take the same machines. */
public final class SwitchName extends Name {

    public SwitchName(String value) {
        super(value);
    }
}
