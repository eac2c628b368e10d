package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Storage Spaces Direct settings of a cluster.
 *
 * @param s2DEnabled true when the storage is pooled from the nodes
 * @param s2DBusTypes allowed bus types
 * @param s2DIOLatencyThreshold milliseconds
 * @param s2DOptimizations bits
 * @param s2DCachePageSizeKBytes kilobytes
 * @param s2DCacheMetadataReserveBytes bytes
 * @param s2DCacheDesiredState name of the wanted cache state
 * @param s2DCacheBehavior bits
 */
public record StorageSpacesDirectSettings(
        @Nullable Boolean s2DEnabled,
        @Nullable String s2DBusTypes,
        @Nullable Integer s2DIOLatencyThreshold,
        @Nullable Integer s2DOptimizations,
        @Nullable Integer s2DCachePageSizeKBytes,
        @Nullable Long s2DCacheMetadataReserveBytes,
        @Nullable String s2DCacheDesiredState,
        @Nullable Long s2DCacheBehavior)
        implements Facet {}
