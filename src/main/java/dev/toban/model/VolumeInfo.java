package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * A shared volume as the cluster describes it.
 *
 * @param friendlyVolumeName path, for example C:\ClusterStorage\Volume1
 * @param faultState fault
 * @param maintenanceMode whether maintenance mode is on
 * @param redirectedAccess whether an administrator turned redirected access on
 * @param partitionNumber partition
 * @param volumeOffset bytes
 */
public record VolumeInfo(
        @Nullable String friendlyVolumeName,
        VolumeFaultState faultState,
        @Nullable Boolean maintenanceMode,
        @Nullable Boolean redirectedAccess,
        @Nullable Integer partitionNumber,
        @Nullable Long volumeOffset)
        implements Facet {}
