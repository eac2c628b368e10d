package dev.toban.job;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Reason;
import dev.toban.connection.Scope;
import dev.toban.connection.Win32Error;
import dev.toban.model.Inventory;
import java.util.concurrent.atomic.AtomicInteger;

/** A cluster that does what it is asked, and answers only so many readings. */
final class UnreadableCluster extends ForwardingCluster {

    private final AtomicInteger readings;

    UnreadableCluster(ClusterConnection cluster, int readings) {
        super(cluster);
        this.readings = new AtomicInteger(readings);
    }

    @Override
    public Inventory read(Scope scope) throws ClusterException, InterruptedException {
        if (readings.getAndDecrement() > 0) {
            return super.read(scope);
        }
        throw new ClusterException(Reason.UNREACHABLE, Win32Error.RPC_S_SERVER_UNAVAILABLE.about(""), null);
    }
}
