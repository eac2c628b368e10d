package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Partition and space of a shared volume.
 *
 * @param volumeName \\\\?\\Volume{…}\\, the stable key
 * @param size bytes
 * @param freeSpace bytes
 * @param usedSpace bytes
 * @param percentFree percent
 * @param isDirty dirty bit as the cluster names it
 */
public record VolumeSpace(
        @Nullable String volumeName,
        @Nullable Long size,
        @Nullable Long freeSpace,
        @Nullable Long usedSpace,
        @Nullable Double percentFree,
        @Nullable String isDirty)
        implements Facet {}
