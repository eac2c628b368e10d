package dev.toban.app;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterWatch;
import dev.toban.connection.ConnectionKind;
import dev.toban.job.JobEngine;
import dev.toban.ui.jobs.JobDesk;
import dev.toban.ui.jobs.JobsContext;
import dev.toban.ui.shell.Band;
import dev.toban.ui.shell.ClusterAges;
import dev.toban.ui.shell.Shell;
import dev.toban.ui.shell.ShellServices;
import dev.toban.ui.shell.Surroundings;
import dev.toban.ui.snapshots.SnapshotDesk;
import dev.toban.ui.support.OverlayPane;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.volumes.VolumesPage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Everything the window shows of one cluster, put together by hand. */
final class ClusterSession implements AutoCloseable {

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final ClusterConnection connection;
    private final ConsoleServices services;
    private final ClusterWatch watch;
    private final Clock clock;
    private final JobEngine engine;
    private final JobDesk desk;
    private final ClusterAges ages;
    private final List<Page> pages = new ArrayList<>();
    private final Shell shell;

    ClusterSession(ClusterConnection connection, String address, ConsoleServices services, Consumer<String> opening) {
        this.connection = connection;
        this.services = services;
        this.watch = new ClusterWatch(connection, ROUND);
        this.clock = connection.clock().withZone(ZoneId.systemDefault());
        this.engine = new JobEngine(connection);
        this.desk = new JobDesk(
                new JobsContext(
                        connection,
                        watch,
                        engine,
                        clock,
                        services.background(),
                        services.texts(),
                        services.dialogs(),
                        services.settings()),
                new ShellWindow());
        this.ages = new ClusterAges(watch, connection.clock(), services.background(), services.texts());
        SnapshotDesk snapshots = new SnapshotDesk(
                new SnapshotDesk.Source(watch, connection.clock(), System.getProperty("user.name"), address),
                services.background(),
                services.texts(),
                services.dialogs(),
                opening);
        addPages();
        this.shell = new Shell(
                pages,
                surroundings(snapshots),
                new ShellServices(services.texts(), services.theme(), services.settings()));
    }

    private void addPages() {
        PageContext context = new PageContext(
                watch,
                clock,
                services.background(),
                services.texts(),
                desk,
                services.dialogs(),
                services.picker(),
                services.settings());
        pages.add(new VolumesPage(context));
        pages.add(desk.page());
    }

    private Surroundings surroundings(SnapshotDesk snapshots) {
        Finder finder = new Finder(watch, services.texts(), this::show);
        return new Surroundings(
                new ReadOnlyStringWrapper(connection.capabilities().cluster().value()),
                new ReadOnlyObjectWrapper<>(band()),
                ages.words(),
                desk.tasks(),
                snapshots.actions(),
                finder::find);
    }

    private Band band() {
        return connection.capabilities().kind() == ConnectionKind.LAB ? Band.lab() : Band.readOnly();
    }

    private void show(String page, String name) {
        shell.open(page);
        shell.current().find(name);
    }

    /** The session in the window; plans are opened long after it was made. */
    private final class ShellWindow implements JobDesk.Window {

        @Override
        public OverlayPane overlay() {
            return shell().overlay();
        }

        @Override
        public void openPage(String id) {
            shell().open(id);
        }
    }

    private Shell shell() {
        @Nullable Shell made = shell;
        return Objects.requireNonNull(made, "the window is not there yet");
    }

    void start() {
        watch.start();
    }

    Parent root() {
        return shell.root();
    }

    ClusterWatch watch() {
        return watch;
    }

    @Override
    public void close() {
        watch.close();
        engine.close();
        desk.close();
        ages.close();
        pages.stream().filter(AutoCloseable.class::isInstance).forEach(ClusterSession::end);
        connection.close();
    }

    private static void end(Page page) {
        try {
            ((AutoCloseable) page).close();
        } catch (Exception e) {
            throw new IllegalStateException("a page cannot fail to close", e);
        }
    }
}
