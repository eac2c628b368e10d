package dev.toban.model;

/** Identifier of a virtual network adapter. */
public final class AdapterId extends Name {

    public AdapterId(String value) {
        super(value);
    }
}
