package dev.toban.model;

/** Name of the resource behind a Cluster Shared Volume. */
public final class VolumeName extends Name {

    public VolumeName(String value) {
        super(value);
    }
}
