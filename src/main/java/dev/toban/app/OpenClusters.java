package dev.toban.app;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Connections;
import dev.toban.document.DocumentException;
import dev.toban.lab.Incidents;
import dev.toban.lab.SimulatedCluster;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Icon;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The cluster on the screen, and the live one that goes on behind it while a file is looked at. Only one live cluster
 * is open at a time; a cluster that cannot be opened leaves the screen as it is.
 */
final class OpenClusters implements AutoCloseable {

    private final Connections connections;
    private final ConsoleServices services;
    private final Consumer<ClusterSession> screen;
    private final Runnable nothing;
    private Optional<ClusterSession> shown = Optional.empty();
    private Optional<ClusterSession> kept = Optional.empty();
    /** The address of what was on the screen before. */
    private Optional<String> before = Optional.empty();

    /** Clusters that are put on the screen; {@code nothing} runs when the very first one cannot be opened. */
    OpenClusters(Connections connections, ConsoleServices services, Consumer<ClusterSession> screen, Runnable nothing) {
        this.nothing = nothing;
        this.connections = connections;
        this.services = services;
        this.screen = screen;
    }

    /** The cluster on the screen; empty until the first one is open. */
    Optional<ClusterSession> shown() {
        return shown;
    }

    private Optional<ClusterSession> live() {
        return Stream.concat(shown.stream(), kept.stream())
                .filter(ClusterSession::isLive)
                .findFirst();
    }

    /** Another cluster, asked for by a person; a live one takes the place of the live one that is open. */
    void open(String address) {
        if (isFile(address) || live().map(this::mayEnd).orElse(true)) {
            open(() -> connections.open(ConnectionUri.parse(address)), address);
        }
    }

    private static boolean isFile(String address) {
        try {
            return ConnectionUri.parse(address).scheme() == ConnectionUri.Scheme.FILE;
        } catch (DocumentException _) {
            return true; // opening it says what is wrong with it, and ends nothing
        }
    }

    void open(Background.Work<ClusterConnection, Exception> opening, String address) {
        services.background()
                .<ClusterConnection, Exception>run(
                        opening, connection -> present(connection, address), failure -> refuse(sentence(failure)));
    }

    private void refuse(Message why) {
        services.dialogs().error(Message.of("snapshots.notOpened"), why, "");
        if (shown.isEmpty()) {
            nothing.run();
        }
    }

    private static Message sentence(Exception failure) {
        return switch (failure) {
            case DocumentException document -> document.sentence();
            case ClusterException cluster -> cluster.sentence();
            default -> throw new IllegalStateException("opening fails in known ways only", failure);
        };
    }

    private void present(ClusterConnection connection, String address) {
        ClusterSession next = new ClusterSession(connection, address, services, this::open);
        Optional<ClusterSession> last = shown;
        Optional<ClusterSession> live = live();
        // Opening the same once more does not make it the one to go back to.
        before = last.map(ClusterSession::address)
                .filter(now -> !now.equals(address))
                .or(() -> before);
        kept = next.isLive() ? Optional.empty() : live;
        put(next);
        Stream.concat(last.stream(), live.stream())
                .distinct()
                .filter(old -> kept.stream().noneMatch(old::equals))
                .forEach(ClusterSession::close);
        if (connection instanceof SimulatedCluster lab
                && Incidents.of(lab.laboratory().scenario()).isPresent()) {
            next.showPage("lab"); // the question stands there, and the time runs
        }
        next.start();
    }

    private void put(ClusterSession next) {
        shown = Optional.of(next);
        next.offerBack(back());
        screen.accept(next);
    }

    /** A cluster that was kept is as it was left; any other one is opened anew. */
    private Optional<Action> back() {
        String words = kept.isPresent() ? "snapshots.back" : "snapshots.reopen";
        return kept.isPresent() || before.isPresent()
                ? Optional.of(Action.always("cluster-back", words, Icon.UNDO, this::goBack))
                : Optional.empty();
    }

    /** To the live cluster behind the file, else to what was on the screen before. */
    void goBack() {
        Optional<ClusterSession> live = kept;
        Optional<ClusterSession> left = shown;
        if (live.isEmpty()) {
            before.ifPresent(this::open);
            return;
        }
        kept = Optional.empty();
        before = left.map(ClusterSession::address);
        put(live.get());
        left.ifPresent(ClusterSession::close);
    }

    /** Whether the window may close: the jobs of its live cluster would end with it. */
    boolean mayLeave() {
        return live().flatMap(ClusterSession::runningJob)
                .map(job -> mayEndJob(job, Message.of("snapshots.leave.keepToban")))
                .orElse(true);
    }

    private boolean mayEnd(ClusterSession live) {
        Optional<Message> job = live.runningJob();
        if (job.isPresent()) {
            return mayEndJob(job.get(), Message.of("snapshots.leave.keep"));
        }
        return !live.wouldLose()
                || services.dialogs()
                        .confirmDanger(
                                Message.of("snapshots.lose.title", live.clusterName()),
                                Message.of("snapshots.lose.text"),
                                Message.of("snapshots.lose"));
    }

    private boolean mayEndJob(Message job, Message keep) {
        return services.dialogs()
                .confirmDanger(
                        Message.of("snapshots.leave.title", job),
                        Message.of("snapshots.leave.text"),
                        Message.of("snapshots.leave"),
                        keep);
    }

    @Override
    public void close() {
        Stream.concat(shown.stream(), kept.stream()).forEach(ClusterSession::close);
    }
}
