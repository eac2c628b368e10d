package dev.toban.model;

import org.jspecify.annotations.Nullable;

/** A failover cluster: its name and everything that is set for the whole of it. */
public record Cluster(
        ClusterName name,
        @Nullable String id,
        @Nullable String domain,
        @Nullable String description,
        ClusterVersion version,
        HeartbeatSettings heartbeat,
        VoteSettings votes,
        SharedVolumeSettings sharedVolumes,
        PlacementSettings placement,
        MigrationSettings migration,
        ResiliencySettings resiliency,
        StorageSpacesDirectSettings storageSpacesDirect,
        ServiceSettings service)
        implements InventoryItem {

    @Override
    public ClusterName key() {
        return name;
    }

    public Cluster withHeartbeat(HeartbeatSettings changed) {
        return new Cluster(
                name,
                id,
                domain,
                description,
                version,
                changed,
                votes,
                sharedVolumes,
                placement,
                migration,
                resiliency,
                storageSpacesDirect,
                service);
    }
}
