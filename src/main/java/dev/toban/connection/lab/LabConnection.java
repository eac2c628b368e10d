package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Capabilities;
import dev.toban.connection.ClusterError;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.ConnectionKind;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.EventPage;
import dev.toban.connection.PowerShellText;
import dev.toban.connection.Progress;
import dev.toban.connection.Reason;
import dev.toban.connection.Scope;
import dev.toban.document.DocumentException;
import dev.toban.lab.LabClock;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Scenario;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import java.nio.file.Path;
import java.time.Duration;

/** The port to a simulated cluster. */
public final class LabConnection implements SimulatedCluster {

    private final LabEngine engine;
    private final Capabilities capabilities;

    LabConnection(LabEngine engine) {
        this.engine = engine;
        Scenario.Cluster cluster = engine.scenario().cluster();
        this.capabilities =
                new Capabilities(cluster.name(), ConnectionKind.LAB, false, engine.simulatedCommands(), cluster.os());
    }

    /** Keeps the run in a file. */
    void keepIn(StateFile file) throws DocumentException {
        engine.keepIn(file);
    }

    @Override
    public Laboratory laboratory() {
        return engine;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public LabClock clock() {
        return engine.clock();
    }

    @Override
    public Inventory read(Scope scope) {
        return engine.read(scope);
    }

    @Override
    public CommandOutcome execute(ClusterCommand command, Progress progress) throws ClusterException {
        try {
            return engine.execute(command);
        } catch (KeptRun.NotKept e) {
            throw new ClusterException(Reason.CONFLICT, e.error(), e);
        }
    }

    @Override
    public EventPage eventsSince(EventBookmark bookmark) {
        return engine.eventsSince(bookmark);
    }

    @Override
    public Path clusterLog(NodeName node, Duration window) throws ClusterException {
        throw new ClusterException(
                Reason.NOT_FOUND, new ClusterError(Commands.NOT_SIMULATED, "LAB_NOT_SIMULATED", "clusterLog"), null);
    }

    @Override
    public String script(ClusterCommand command) {
        return PowerShellText.of(capabilities.cluster(), command);
    }

    @Override
    public void close() {
        engine.close();
    }
}
