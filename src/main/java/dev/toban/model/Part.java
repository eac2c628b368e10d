package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * What one reading covers: a section, or one node's share of it.
 *
 * @param section the section
 * @param node the node whose share it is; absent for the whole section
 */
public record Part(Section section, @Nullable NodeName node) {

    public static Part of(Section section) {
        return new Part(section, null);
    }

    public static Part of(Section section, NodeName node) {
        return new Part(section, node);
    }
}
