package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import dev.toban.lab.Laboratory;
import dev.toban.lab.SimulatedCluster;

/** A copy in which something happens while one step runs: at the instant at which the cluster was asked for it. */
final class FaultyCopy extends ForwardingCluster implements SimulatedCluster {

    private final SimulatedCluster copy;
    private final ClusterCommand when;
    private final Mishap mishap;

    /** What happens, once. */
    @FunctionalInterface
    interface Mishap {
        void to(SimulatedCluster copy) throws ClusterException, InterruptedException;
    }

    FaultyCopy(SimulatedCluster copy, ClusterCommand when, Mishap mishap) {
        super(copy);
        this.copy = copy;
        this.when = when;
        this.mishap = mishap;
    }

    @Override
    public Laboratory laboratory() {
        return copy.laboratory();
    }

    @Override
    public CommandOutcome execute(ClusterCommand command, Progress progress)
            throws ClusterException, InterruptedException {
        CommandOutcome outcome = super.execute(command, progress);
        if (command.equals(when)) {
            mishap.to(copy);
        }
        return outcome;
    }

    @Override
    public void close() {
        copy.close();
    }
}
