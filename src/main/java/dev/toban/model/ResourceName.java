package dev.toban.model;

/** Name of a cluster resource. */
public final class ResourceName extends Name {

    public ResourceName(String value) {
        super(value);
    }
}
