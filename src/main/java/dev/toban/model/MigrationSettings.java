package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Live migration settings of the whole cluster.
 *
 * @param maximumParallelMigrations migrations that one node takes part in at a time; wins over the host's own
 *     limit, absent before the update of September 2022
 * @param migrationNetworkOrder networks in the order they are tried
 * @param migrationExcludeNetworks networks that carry no live migration
 */
public record MigrationSettings(
        @Nullable Integer maximumParallelMigrations,
        List<NetworkName> migrationNetworkOrder,
        List<NetworkName> migrationExcludeNetworks)
        implements Facet {

    public MigrationSettings {
        migrationNetworkOrder = List.copyOf(migrationNetworkOrder);
        migrationExcludeNetworks = List.copyOf(migrationExcludeNetworks);
    }
}
