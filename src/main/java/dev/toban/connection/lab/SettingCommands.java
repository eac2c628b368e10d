package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.NodeName;
import dev.toban.model.Range;
import org.jspecify.annotations.Nullable;

/** Commands that change settings. Limits: domain/wsfc.md §11. */
final class SettingCommands {

    private final Simulation sim;
    private final Lookup lookup;

    SettingCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.SetHeartbeat.class, this::setHeartbeat);
        commands.on(ClusterCommand.SetMigrationLimit.class, this::setMigrationLimit);
    }

    private CommandOutcome setHeartbeat(ClusterCommand.SetHeartbeat command, CommandRun run) throws Refusal {
        HeartbeatSettings old = sim.cluster.heartbeat;
        boolean sites = old.crossSiteDelay() != null;
        boolean asksForSites = command.crossSiteDelay() != null || command.crossSiteThreshold() != null;
        Lookup.require(sites || !asksForSites, Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, "CrossSiteDelay");
        sim.cluster.heartbeat = changed(old, command);
        sim.cluster.changed();
        sim.heartbeats.settingsChanged();
        sim.loads.settingsChanged();
        return Commands.done();
    }

    private static HeartbeatSettings changed(HeartbeatSettings old, ClusterCommand.SetHeartbeat command)
            throws Refusal {
        return new HeartbeatSettings(
                fit(
                        "SameSubnetDelay",
                        command.sameSubnetDelay(),
                        old.sameSubnetDelay(),
                        HeartbeatSettings.SAME_SUBNET_DELAY),
                fit(
                        "SameSubnetThreshold",
                        command.sameSubnetThreshold(),
                        old.sameSubnetThreshold(),
                        HeartbeatSettings.THRESHOLD),
                fit(
                        "CrossSubnetDelay",
                        command.crossSubnetDelay(),
                        old.crossSubnetDelay(),
                        HeartbeatSettings.CROSS_SUBNET_DELAY),
                fit(
                        "CrossSubnetThreshold",
                        command.crossSubnetThreshold(),
                        old.crossSubnetThreshold(),
                        HeartbeatSettings.THRESHOLD),
                fit(
                        "CrossSiteDelay",
                        command.crossSiteDelay(),
                        old.crossSiteDelay(),
                        HeartbeatSettings.CROSS_SITE_DELAY),
                fit(
                        "CrossSiteThreshold",
                        command.crossSiteThreshold(),
                        old.crossSiteThreshold(),
                        HeartbeatSettings.THRESHOLD),
                fit(
                        "RouteHistoryLength",
                        command.routeHistoryLength(),
                        old.routeHistoryLength(),
                        HeartbeatSettings.ROUTE_HISTORY_LENGTH),
                old.plumbAllCrossSubnetRoutes());
    }

    private static @Nullable Integer fit(String name, @Nullable Integer asked, @Nullable Integer old, Range range)
            throws Refusal {
        if (asked == null) {
            return old;
        }
        Lookup.require(range.holds(asked), Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, name);
        return asked;
    }

    private CommandOutcome setMigrationLimit(ClusterCommand.SetMigrationLimit command, CommandRun run) throws Refusal {
        Lookup.require(command.limit() > 0, Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, command.limit());
        NodeName name = command.node();
        if (name == null) {
            boolean exists = sim.cluster.maximumParallelMigrations != null;
            Lookup.require(exists, Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, "MaximumParallelMigrations");
            sim.cluster.maximumParallelMigrations = command.limit();
            sim.cluster.changed();
        } else {
            LabNode node = lookup.node(name);
            node.maximumMigrations = command.limit();
            node.changed();
        }
        sim.migrations.pump();
        return Commands.done();
    }
}
