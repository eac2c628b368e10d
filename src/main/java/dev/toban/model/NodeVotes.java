package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Votes of a node.
 *
 * @param nodeWeight the configured vote, 0 or 1
 * @param dynamicWeight the current vote, 0 or 1
 * @param needsPreventQuorum 1 when the node must not form a cluster
 */
public record NodeVotes(
        @Nullable Integer nodeWeight,
        @Nullable Integer dynamicWeight,
        @Nullable Integer needsPreventQuorum) implements Facet {}
