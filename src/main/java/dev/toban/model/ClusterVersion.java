package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Versions that the members of a cluster agree on.
 *
 * @param clusterFunctionalLevel 8 for 2012 R2, 9 for 2016, 10 for 2019, 11 for 2022, 12 for 2025
 * @param clusterUpgradeVersion step within the level
 */
public record ClusterVersion(
        @Nullable Integer clusterFunctionalLevel, @Nullable Integer clusterUpgradeVersion) implements Facet {

    /** The Windows version that the cluster works as; unknown while its level is. */
    public WindowsServer windowsServer() {
        Integer level = clusterFunctionalLevel;
        return level == null ? WindowsServer.UNKNOWN : WindowsEnum.byNumber(WindowsServer.class, level);
    }
}
