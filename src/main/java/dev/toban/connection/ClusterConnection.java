package dev.toban.connection;

import dev.toban.command.ClusterCommand;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One cluster, however it is reached. Every method blocks, can be interrupted, and may be called from several threads.
 */
public interface ClusterConnection extends AutoCloseable {

    /** What this connection can do; does not change while it is open. */
    Capabilities capabilities();

    /** This cluster's time: ages, waits, leases and schedules are counted on it. */
    ClusterClock clock();

    /**
     * Reads the cluster. What does not answer is unknown, with its failure; only when nothing answers is it an
     *     exception.
     */
    Inventory read(Scope scope) throws ClusterException, InterruptedException;

    /**
     * Asks the cluster to do something. A refusal or failure that the cluster reports is an outcome; an exception means
     * that the cluster was not asked.
     */
    CommandOutcome execute(ClusterCommand command, Progress progress) throws ClusterException, InterruptedException;

    /** Events after the bookmark, oldest first. */
    EventPage eventsSince(EventBookmark bookmark) throws ClusterException, InterruptedException;

    /** Writes the node's cluster log of the last {@code window} to a file and names it. */
    Path clusterLog(NodeName node, Duration window) throws ClusterException, InterruptedException;

    /** The exact PowerShell of a command, to read and to run by hand. */
    String script(ClusterCommand command);

    /** Ends the connection; never fails. */
    @Override
    void close();
}
