package dev.toban.app;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.ConnectionUri;
import dev.toban.document.DocumentException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The settings and the first cluster, read while JavaFX is still starting: on two processors that is a second sooner
 * than one after the other.
 */
final class Opening {

    private final FutureTask<SettingsFile> settings;
    private final AtomicReference<Optional<FutureTask<ClusterConnection>>> connection;
    private final String address;

    private Opening(Path home, String address, OpenConnections connections) {
        this.address = address;
        this.settings = begun(() -> SettingsFile.open(home.resolve("settings.json")));
        this.connection =
                new AtomicReference<>(Optional.of(begun(() -> connections.open(ConnectionUri.parse(address)))));
    }

    /** Begins to read both, each on a thread of its own. */
    static Opening begin(Path home, String address) {
        return new Opening(home, address, new OpenConnections());
    }

    private static <T> FutureTask<T> begun(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("opening").start(task);
        return task;
    }

    String address() {
        return address;
    }

    /** Waits for the settings; they are never refused, see {@link SettingsFile}. */
    SettingsFile settings() throws InterruptedException {
        try {
            return settings.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("settings are always opened", e.getCause());
        }
    }

    /** Waits for the cluster and hands it over, once: who began all this outlives the first cluster. */
    ClusterConnection connection() throws DocumentException, ClusterException, InterruptedException {
        try {
            return connection.getAndSet(Optional.empty()).orElseThrow().get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case DocumentException refusal -> throw refusal;
                case ClusterException refusal -> throw refusal;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
