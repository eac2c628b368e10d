package dev.toban.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * File system of a shared volume, read on its owner.
 *
 * @param fileSystemType NTFS or ReFS
 * @param fileSystemLabel label
 * @param healthStatus health
 * @param operationalStatus detail
 * @param allocationUnitSize bytes
 * @param dedupMode deduplication
 * @param fragmentationPercent percent; absent when no number was read
 * @param lastDefragmentation when last defragmented, as far as known
 * @param lastScan when last scanned, as far as known
 */
public record VolumeFileSystem(
        FileSystemType fileSystemType,
        @Nullable String fileSystemLabel,
        VolumeHealth healthStatus,
        List<String> operationalStatus,
        @Nullable Long allocationUnitSize,
        DedupMode dedupMode,
        @Nullable Double fragmentationPercent,
        @Nullable Instant lastDefragmentation,
        @Nullable Instant lastScan)
        implements Facet {

    public VolumeFileSystem {
        operationalStatus = List.copyOf(operationalStatus);
    }
}
