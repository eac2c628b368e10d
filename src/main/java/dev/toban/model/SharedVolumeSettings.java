package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a cluster for its shared volumes.
 *
 * @param blockCacheSize megabytes of read cache
 * @param enableSharedVolumes always Enabled since 2012
 * @param sharedVolumesRoot for example C:\ClusterStorage
 * @param csvBalancer 1 when owners are spread evenly
 * @param csvTimeToWait seconds
 * @param sharedVolumeVssWriterOperationTimeout seconds
 * @param useClientAccessNetworksForSharedVolumes 0 or 1
 * @param sharedVolumeCompatibleFilters file system filters that allow direct access
 * @param sharedVolumeIncompatibleFilters file system filters that force redirection
 */
public record SharedVolumeSettings(
        @Nullable Integer blockCacheSize,
        SharedVolumesSetting enableSharedVolumes,
        @Nullable String sharedVolumesRoot,
        @Nullable Integer csvBalancer,
        @Nullable Integer csvTimeToWait,
        @Nullable Integer sharedVolumeVssWriterOperationTimeout,
        @Nullable Integer useClientAccessNetworksForSharedVolumes,
        List<String> sharedVolumeCompatibleFilters,
        List<String> sharedVolumeIncompatibleFilters)
        implements Facet {

    public SharedVolumeSettings {
        sharedVolumeCompatibleFilters = List.copyOf(sharedVolumeCompatibleFilters);
        sharedVolumeIncompatibleFilters = List.copyOf(sharedVolumeIncompatibleFilters);
    }
}
