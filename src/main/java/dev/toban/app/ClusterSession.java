package dev.toban.app;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterWatch;
import dev.toban.connection.ConnectionKind;
import dev.toban.connection.ConnectionUri;
import dev.toban.document.DocumentException;
import dev.toban.job.JobEngine;
import dev.toban.job.JournalAccess;
import dev.toban.lab.Laboratory;
import dev.toban.lab.SimulatedCluster;
import dev.toban.lab.TraceKind;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.adapters.AdaptersPage;
import dev.toban.ui.jobs.JobDesk;
import dev.toban.ui.jobs.JobsContext;
import dev.toban.ui.lab.LabPage;
import dev.toban.ui.networks.NetworksPage;
import dev.toban.ui.nodes.NodesPage;
import dev.toban.ui.overview.OverviewPage;
import dev.toban.ui.overview.OverviewSources;
import dev.toban.ui.roles.RolesPage;
import dev.toban.ui.shell.ClusterAges;
import dev.toban.ui.shell.ClusterTasks;
import dev.toban.ui.shell.Shell;
import dev.toban.ui.shell.ShellServices;
import dev.toban.ui.shell.Surroundings;
import dev.toban.ui.snapshots.RehearsalDesk;
import dev.toban.ui.snapshots.SnapshotDesk;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.OverlayPane;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.RunningTask;
import dev.toban.ui.support.TaskLine;
import dev.toban.ui.volumes.VolumesPage;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Everything the window shows of one cluster, put together by hand. */
final class ClusterSession implements AutoCloseable {

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final ClusterConnection connection;
    private final String address;
    private final ConsoleServices shared;
    private final ConsoleServices services;
    private final ClusterWatch watch;
    private final Clock clock;
    private final JournalAccess journal;
    private final JobEngine engine;
    private final JobDesk desk;
    private final ClusterAges ages;
    private final ClusterTasks strip;
    private final List<Page> pages = new ArrayList<>();
    private final List<Action> always;
    private final ReadOnlyObjectWrapper<List<Action>> commands;
    private final ObservableValue<List<RunningTask>> tasks;
    private final Shell shell;

    /** Shows a cluster and opens others through {@code opening}. */
    ClusterSession(ClusterConnection connection, String address, ConsoleServices shared, Consumer<String> opening) {
        this.connection = connection;
        this.address = address;
        this.shared = shared;
        this.services = shared.forOneCluster();
        this.journal = new JournalAccess(services.home());
        this.watch = new ClusterWatch(connection, ROUND);
        ClusterTime time = ClusterTime.of(connection, InstantSource.system());
        this.clock = time.clock().withZone(ZoneId.systemDefault());
        SessionJournal written = new SessionJournal(journal, connection, address, services.texts());
        this.engine = new JobEngine(connection, written.recorder());
        this.desk = new JobDesk(jobsContext(written), new ShellWindow());
        this.ages = new ClusterAges(watch, clock, time.ages(), services.background(), services.texts());
        this.strip = new ClusterTasks(watch, desk.tasks(), services.background());
        SnapshotDesk.Source source =
                new SnapshotDesk.Source(watch, connection.clock(), System.getProperty("user.name"), address);
        SnapshotDesk snapshots =
                new SnapshotDesk(source, services.background(), services.texts(), services.dialogs(), opening);
        Action rehearse = new RehearsalDesk(
                        source,
                        services.home().resolve("rehearsals"),
                        services.background(),
                        services.dialogs(),
                        opening)
                .action();
        this.always =
                Stream.concat(Stream.of(rehearse), snapshots.actions().stream()).toList();
        this.commands = new ReadOnlyObjectWrapper<>(always);
        this.tasks = desk.tasks().map(ClusterSession::running);
        addPages(snapshots.save(), opening);
        this.shell = new Shell(
                pages, surroundings(), new ShellServices(services.texts(), services.theme(), services.settings()));
    }

    private JobsContext jobsContext(SessionJournal written) {
        return new JobsContext(
                connection,
                watch,
                engine,
                written.archive(engine::jobs),
                clock,
                services.background(),
                services.texts(),
                services.dialogs(),
                services.settings(),
                new JobsContext.Copies(new OpenConnections(), address, System.getProperty("user.name", "")));
    }

    /** What the strip speaks of, for the overview: what runs, or the last job when it failed. */
    private static List<RunningTask> running(TaskLine line) {
        boolean failed = line.look() == Look.FAILED || line.look() == Look.UNKNOWN;
        return line.running() == 0 && !failed
                ? List.of()
                : List.of(new RunningTask("task", line.look(), line.name(), line.progress(), line.share(), line.end()));
    }

    private void addPages(Action save, Consumer<String> opening) {
        PageContext plain = new PageContext(
                watch,
                clock,
                services.background(),
                services.texts(),
                desk,
                services.dialogs(),
                services.picker(),
                services.settings());
        Optional<LabPage> lab = connection instanceof SimulatedCluster simulated
                ? Optional.of(new LabPage(simulated.laboratory(), plain, opening))
                : Optional.empty();
        PageContext context = lab.map(page -> plain.withFaults(page.faults())).orElse(plain);
        pages.add(new OverviewPage(
                context,
                new OverviewSources(
                        connection::eventsSince,
                        Message.of(isFile() ? "overview.events.file" : "overview.events.none"),
                        Optional.of(tasks),
                        Optional.of(save),
                        Optional.of(page -> shell().open(page)),
                        desk.decisions(),
                        isFile())));
        pages.add(new NodesPage(context));
        pages.add(new RolesPage(context));
        pages.add(new NetworksPage(context));
        pages.add(new AdaptersPage(context));
        pages.add(new VolumesPage(context));
        pages.add(desk.page());
        lab.ifPresent(pages::add);
    }

    /** The way back to another cluster, first of all that can be done from every page. */
    void offerBack(Optional<Action> back) {
        commands.set(Stream.concat(back.stream(), always.stream()).toList());
    }

    private Surroundings surroundings() {
        Finder finder = new Finder(watch, services.texts(), this::show, desk);
        return new Surroundings(
                new ReadOnlyStringWrapper(connection.capabilities().cluster().value()),
                services.texts().languageProperty().map(_ -> ClusterTime.band(connection, clock, services.texts())),
                ages.words(),
                isFile() ? new ReadOnlyObjectWrapper<>(TaskLine.idle(Message.of("shell.tasks.file"))) : strip.line(),
                commands.getReadOnlyProperty(),
                finder::find);
    }

    private boolean isFile() {
        return connection.capabilities().kind() == ConnectionKind.FILE;
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

    void showPage(String id) {
        shell.open(id);
    }

    Parent root() {
        return shell.root();
    }

    String address() {
        return address;
    }

    Language language() {
        return services.texts().language();
    }

    String clusterName() {
        return connection.capabilities().cluster().value();
    }

    /** A file is looked at; everything else goes on and can be changed. */
    boolean isLive() {
        return !isFile();
    }

    /** True when closing this lab would lose what a person did in it: a lab that no file keeps begins anew. */
    boolean wouldLose() {
        return connection instanceof SimulatedCluster lab && !isKeptInFile() && isTouched(lab.laboratory());
    }

    private boolean isKeptInFile() {
        try {
            return ConnectionUri.parse(address).state().isPresent();
        } catch (DocumentException e) {
            throw new IllegalStateException("it was opened by this address", e);
        }
    }

    /** Something was done to it that its scenario does not do by itself. */
    private static boolean isTouched(Laboratory lab) {
        long done = lab.trace().all().stream()
                .filter(entry -> entry.kind() == TraceKind.FAULT || entry.kind() == TraceKind.COMMAND)
                .count();
        return done > lab.scenario().timeline().size() - lab.pending().size();
    }

    /** The job that would be lost with this cluster. */
    Optional<Message> runningJob() {
        TaskLine line = desk.tasks().getValue();
        return line.running() > 0 ? Optional.of(line.name()) : Optional.empty();
    }

    ClusterWatch watch() {
        return watch;
    }

    @Override
    public void close() {
        watch.close();
        // Not the screen's business: jobs write how they ended, and a database takes its time. No daemon, so that the
        // program waits for it.
        Thread.ofPlatform().name("closing").start(() -> {
            engine.close();
            journal.close();
            connection.close();
        });
        desk.close();
        strip.close();
        ages.close();
        pages.stream().filter(AutoCloseable.class::isInstance).forEach(ClusterSession::end);
        services.leave(shared);
    }

    private static void end(Page page) {
        try {
            ((AutoCloseable) page).close();
        } catch (Exception e) {
            throw new IllegalStateException("a page cannot fail to close", e);
        }
    }
}
