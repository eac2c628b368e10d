package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Windows build of a node.
 *
 * @param majorVersion 10 from 2016 on
 * @param minorVersion minor version
 * @param buildNumber for example 20348 for 2022
 * @param csdVersion service pack
 * @param nodeHighestVersion functional level times 65536 plus upgrade version
 * @param nodeLowestVersion the lowest level that the node can join
 */
public record NodeVersion(
        @Nullable Integer majorVersion,
        @Nullable Integer minorVersion,
        @Nullable Integer buildNumber,
        @Nullable String csdVersion,
        @Nullable Long nodeHighestVersion,
        @Nullable Long nodeLowestVersion)
        implements Facet {}
