package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Capabilities;
import dev.toban.connection.ClusterClock;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.EventPage;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import java.nio.file.Path;
import java.time.Duration;

/** Another cluster seen through a test's eyes: what a test does not change is as it is there. */
abstract class ForwardingCluster implements ClusterConnection {

    private final ClusterConnection cluster;

    ForwardingCluster(ClusterConnection cluster) {
        this.cluster = cluster;
    }

    @Override
    public Capabilities capabilities() {
        return cluster.capabilities();
    }

    @Override
    public ClusterClock clock() {
        return cluster.clock();
    }

    @Override
    public Inventory read(Scope scope) throws ClusterException, InterruptedException {
        return cluster.read(scope);
    }

    @Override
    public CommandOutcome execute(ClusterCommand command, Progress progress)
            throws ClusterException, InterruptedException {
        return cluster.execute(command, progress);
    }

    @Override
    public EventPage eventsSince(EventBookmark bookmark) throws ClusterException, InterruptedException {
        return cluster.eventsSince(bookmark);
    }

    @Override
    public Path clusterLog(NodeName node, Duration window) throws ClusterException, InterruptedException {
        return cluster.clusterLog(node, window);
    }

    @Override
    public String script(ClusterCommand command) {
        return cluster.script(command);
    }

    @Override
    public void close() {}
}
