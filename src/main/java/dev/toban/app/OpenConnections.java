package dev.toban.app;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Connections;
import dev.toban.connection.file.FileConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.lab.Simulations;
import java.nio.file.Path;

/** Knows every way to a cluster. */
final class OpenConnections implements Connections, Simulations {

    /** A lab in the window runs as fast as the world unless its address says otherwise. */
    private static final double REAL_TIME = 1;

    @Override
    public ClusterConnection open(ConnectionUri uri) throws DocumentException {
        return switch (uri.scheme()) {
            case LAB -> simulated(uri);
            case FILE -> FileConnection.open(Path.of(uri.target()));
        };
    }

    private SimulatedCluster simulated(ConnectionUri uri) throws DocumentException {
        double speed = uri.speed().isPresent() ? uri.speed().get() : REAL_TIME;
        Scenario scenario = Scenarios.named(uri.target());
        return uri.state().isPresent()
                ? Laboratories.open(
                        scenario, speed, System::nanoTime, Path.of(uri.state().get()))
                : open(scenario, speed);
    }

    @Override
    public SimulatedCluster open(Scenario scenario, double speed) throws DocumentException {
        return Laboratories.open(scenario, speed, System::nanoTime);
    }
}
