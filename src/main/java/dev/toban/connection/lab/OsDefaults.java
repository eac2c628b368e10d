package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.MigrationPerformance;
import dev.toban.model.WindowsServer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a Windows version presets. Source: domain/wsfc.md §11, §12.4 and §5+8 (live-migration concurrency). */
final class OsDefaults {

    private static final Scenario.Heartbeat NO_HEARTBEAT =
            new Scenario.Heartbeat(null, null, null, null, null, null, null, null);

    private OsDefaults() {}

    static HeartbeatSettings heartbeat(Scenario.Cluster cluster) {
        Scenario.Heartbeat given = Objects.requireNonNullElse(cluster.heartbeat(), NO_HEARTBEAT);
        boolean sites = cluster.os().isAtLeast(WindowsServer.WINDOWS_2016);
        int same = cluster.os().isAtLeast(WindowsServer.WINDOWS_2019) ? 20 : 10;
        return new HeartbeatSettings(
                or(given.sameSubnetDelay(), 1000),
                or(given.sameSubnetThreshold(), same),
                or(given.crossSubnetDelay(), 1000),
                or(given.crossSubnetThreshold(), 20),
                sites ? or(given.crossSiteDelay(), 1000) : null,
                sites ? or(given.crossSiteThreshold(), 20) : null,
                or(given.routeHistoryLength(), sites ? 20 : 10),
                or(given.plumbAllCrossSubnetRoutes(), 0));
    }

    /** The cluster's own limit came with an update of 2022 and is 1 on new clusters. */
    static @Nullable Integer maximumParallelMigrations(Scenario.Cluster cluster) {
        if (!cluster.os().isAtLeast(WindowsServer.WINDOWS_2022)) {
            return null;
        }
        Scenario.LiveMigration given = cluster.liveMigration();
        return or(given == null ? null : given.maximumParallelMigrations(), 1);
    }

    static MigrationPerformance performance(Scenario.Cluster cluster) {
        Scenario.LiveMigration given = cluster.liveMigration();
        MigrationPerformance performance = given == null ? null : given.performance();
        return Objects.requireNonNullElse(performance, MigrationPerformance.COMPRESSION);
    }

    /** Level 0 stands for a version without isolation. */
    static int resiliencyLevel(Scenario.Cluster cluster) {
        if (!cluster.os().isAtLeast(WindowsServer.WINDOWS_2016)) {
            return 0;
        }
        Scenario.Resiliency given = cluster.resiliency();
        return or(given == null ? null : given.level(), 2);
    }

    static int resiliencyPeriod(Scenario.Cluster cluster) {
        Scenario.Resiliency given = cluster.resiliency();
        return or(given == null ? null : given.period(), 240);
    }

    static int quarantineThreshold(Scenario.Cluster cluster) {
        Scenario.Resiliency given = cluster.resiliency();
        return or(given == null ? null : given.quarantineThreshold(), 3);
    }

    static int quarantineDuration(Scenario.Cluster cluster) {
        Scenario.Resiliency given = cluster.resiliency();
        return or(given == null ? null : given.quarantineDuration(), 7200);
    }

    private static Integer or(@Nullable Integer given, int preset) {
        return given == null ? Integer.valueOf(preset) : given;
    }
}
