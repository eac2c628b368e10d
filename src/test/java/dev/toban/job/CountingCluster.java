package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a cluster was asked, and lets something happen before it is. */
final class CountingCluster extends ForwardingCluster {

    private final List<ClusterCommand> asked = new CopyOnWriteArrayList<>();
    private final Runnable before;

    CountingCluster(ClusterConnection cluster, Runnable before) {
        super(cluster);
        this.before = before;
    }

    List<ClusterCommand> asked() {
        return asked;
    }

    @Override
    public CommandOutcome execute(ClusterCommand command, Progress progress)
            throws ClusterException, InterruptedException {
        before.run();
        asked.add(command);
        return super.execute(command, progress);
    }
}
