package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Live migration settings of the whole cluster.
 *
 * @param maximumParallelMigrations migrations that one node takes part in at a time; wins over the host's own
 *     limit, absent before the update of September 2022
 * @param migrationNetworkOrder networks in the order they are tried; absent when not read, empty when none is set
 * @param migrationExcludeNetworks networks that carry no live migration; absent when not read
 */
public record MigrationSettings(
        @Nullable Integer maximumParallelMigrations,
        @Nullable List<NetworkName> migrationNetworkOrder,
        @Nullable List<NetworkName> migrationExcludeNetworks)
        implements Facet {

    public MigrationSettings {
        migrationNetworkOrder = Unknown.copyOf(migrationNetworkOrder);
        migrationExcludeNetworks = Unknown.copyOf(migrationExcludeNetworks);
    }
}
