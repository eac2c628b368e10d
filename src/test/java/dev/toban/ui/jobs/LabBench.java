package dev.toban.ui.jobs;

import dev.toban.connection.ClusterWatch;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.job.Job;
import dev.toban.job.JobArchive;
import dev.toban.job.JobEngine;
import dev.toban.job.JobProgress;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.model.Inventory;
import dev.toban.text.Message;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Preferences;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A simulated cluster with everything around it that plans, jobs and the lab page need. */
public final class LabBench implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final LabConnection connection;
    private final ClusterWatch watch;
    private final JobEngine engine;
    private final Answers dialogs = new Answers();

    public LabBench(BuiltIn scenario, double speed) {
        this(Scenarios.builtIn(scenario), speed);
    }

    public LabBench(Scenario scenario, double speed) {
        try {
            connection = Laboratories.open(scenario, speed, System::nanoTime);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        watch = new ClusterWatch(connection, Duration.ofMillis(500));
        engine = new JobEngine(connection);
    }

    public LabConnection connection() {
        return connection;
    }

    public Laboratory laboratory() {
        return connection.laboratory();
    }

    public ClusterWatch watch() {
        return watch;
    }

    public JobEngine engine() {
        return engine;
    }

    public Answers dialogs() {
        return dialogs;
    }

    public Inventory inventory() {
        return watch.latest().orElseThrow();
    }

    /** Reads once and tells the pages. */
    public LabBench read() {
        try {
            watch.readNow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** The cluster's clock on the wall of a person in UTC. */
    public Clock clock() {
        InstantSource source = connection.clock();
        return source.withZone(ZoneId.of("UTC"));
    }

    static final JobsContext.Copies COPIES = new JobsContext.Copies(
            (scenario, speed) -> Laboratories.open(scenario, speed, System::nanoTime), "lab:duty", "ito");

    /** No job but those of this bench. */
    public JobArchive archive() {
        return new JobArchive(List::of, _ -> true, engine::jobs, job -> "job-" + job.job());
    }

    public JobsContext jobsContext(Background background, ObservableTexts texts) {
        return new JobsContext(
                connection,
                watch,
                engine,
                archive(),
                clock(),
                background,
                texts,
                dialogs,
                Preferences.inMemory(),
                COPIES);
    }

    public PageContext pageContext(Background background, ObservableTexts texts) {
        return new PageContext(
                watch,
                clock(),
                background,
                texts,
                _ -> {},
                dialogs,
                (_, _) -> Optional.empty(),
                Preferences.inMemory());
    }

    /** Waits for the job that was started last and gives back how it ended. */
    public JobProgress awaitLastJob() {
        Job job = engine.jobs().getLast();
        try {
            if (!job.awaitEnd(TIMEOUT)) {
                throw new IllegalStateException("not over in time: " + job.progress());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return job.progress();
    }

    @Override
    public void close() {
        engine.close();
        watch.close();
    }

    /** Answers what a person would be asked. */
    public static final class Answers implements Dialogs {

        private final List<Message> said = new ArrayList<>();
        private boolean confirms = true;
        private Optional<Path> file = Optional.empty();

        public void confirms(boolean answer) {
            confirms = answer;
        }

        public void file(Path chosen) {
            file = Optional.of(chosen);
        }

        /** Titles of everything that was asked or told, in order. */
        public List<Message> said() {
            return List.copyOf(said);
        }

        @Override
        public boolean confirm(Message title, Message text, Message verb) {
            said.add(title);
            return confirms;
        }

        @Override
        public void error(Message title, Message text, String details) {
            said.add(title);
        }

        @Override
        public void information(Message title, Message text) {
            said.add(title);
        }

        @Override
        public Optional<Path> openFile(Message title, FileKind kind) {
            return file;
        }

        @Override
        public Optional<Path> saveFile(Message title, FileKind kind, String suggestedName) {
            return file;
        }
    }
}
