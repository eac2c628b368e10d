package dev.toban.model;

/** Name of a cluster group; for a virtual machine it can differ from the machine's own name. */
public final class GroupName extends Name {

    public GroupName(String value) {
        super(value);
    }
}
