package dev.toban.model;

import org.jspecify.annotations.Nullable;

/** Folders of a virtual machine. */
public record VmPaths(
        @Nullable String path,
        @Nullable String configurationLocation,
        @Nullable String snapshotFileLocation,
        @Nullable String smartPagingFilePath)
        implements Facet {}
