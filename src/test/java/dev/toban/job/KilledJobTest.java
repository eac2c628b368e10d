package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.model.Inventory;
import dev.toban.plan.Plan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed in the middle of a job: nothing is lost, nothing is done twice. {@code -Dtoban.kills} says
 * how often, {@code -Dtoban.seed} where.
 */
class KilledJobTest {

    private static final int KILLS = Integer.getInteger("toban.kills", 20);
    private static final long SEED = Long.getLong("toban.seed", 12);
    private static final Duration BOUND = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Path scenario = Path.of("");
    private List<String> beginning = List.of();
    private List<String> end = List.of();
    private int gates;

    /** The same job without a kill: where it begins, where it ends, and how many places to kill it there are. */
    @BeforeEach
    void runUndisturbed() throws Exception {
        scenario = folder.resolve("twelve-steps.json");
        try (var source = KilledJobTest.class.getResourceAsStream("twelve-steps.json")) {
            Files.write(scenario, source.readAllBytes());
        }
        Path place = Files.createDirectory(folder.resolve("undisturbed"));
        beginning = shown(place);
        AtomicInteger passed = new AtomicInteger();
        JobProgress progress = KilledRun.run(place, scenario, passed::incrementAndGet);
        assertThat(progress.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(progress.steps()).hasSize(12);
        end = shown(place);
        gates = passed.get();
    }

    /** What counts: where everything is and how it stands, read again from the cluster. */
    private List<String> shown(Path place) throws Exception {
        try (LabConnection lab = KilledRun.lab(place, scenario)) {
            return shown(lab.read(Scope.FULL));
        }
    }

    private static List<String> shown(Inventory inventory) {
        return Stream.of(
                        inventory.nodes().stream().map(node -> node.name() + " " + node.state()),
                        inventory.groups().stream()
                                .map(role -> role.name() + " " + role.ownerNode() + " " + role.state()),
                        inventory.sharedVolumes().stream().map(volume -> volume.name() + " " + volume.ownerNode()))
                .flatMap(Function.identity())
                .toList();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES) // a bound for thousands of kills, too
    void aKilledJobGoesOnToTheSameEndAndCanBeTakenBackToTheBeginning() throws Exception {
        Random random = new Random(SEED);
        List<Callable<Boolean>> runs = new ArrayList<>();
        for (int run = 0; run < KILLS; run++) {
            String name = String.valueOf(run);
            int gate = run * gates / KILLS + random.nextInt(Math.max(1, gates / KILLS));
            runs.add(() -> killAndMend(name, gate));
        }
        // Most of the time goes by while the database waits for the dead process to answer.
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> run : workers.invokeAll(runs)) {
                assertThat(run.get()).isTrue();
            }
        }
    }

    private boolean killAndMend(String run, int gate) throws Exception {
        String where = "killed at place " + gate + " of " + gates + ", seed " + SEED;
        Path place = Files.createDirectory(folder.resolve("killed-" + run));
        kill(place, gate);
        Path copy = copy(place, folder.resolve("undone-" + run));
        goOn(place, where);
        takeBack(copy, where);
        return true;
    }

    private void kill(Path place, int gate) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        place.toString(),
                        scenario.toString())
                .redirectError(place.resolve("err.txt").toFile())
                .start();
        try (BufferedReader told = process.inputReader();
                var words = process.getOutputStream()) {
            words.write(new byte[gate]);
            words.flush();
            for (int passed = 0; passed <= gate; passed++) {
                assertThat(told.readLine()).isEqualTo("gate");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(from)) {
            found.forEach(files::add);
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
        return to;
    }

    private void goOn(Path place, String where) throws Exception {
        try (LabConnection lab = KilledRun.lab(place, scenario);
                JournalAccess access = new JournalAccess(place)) {
            for (PastJob job : JobHistory.of(access.journal().rows())) {
                assertThat(job.drift(lab.read(Scope.FULL))).as(where).isEmpty();
                if (job.canGoOn()) {
                    Plan plan = job.plan().orElseThrow().toPlan();
                    finish(lab, access, where, engine -> engine.resume(plan, job.resumption()));
                }
                assertThat(shown(lab.read(Scope.FULL))).as(where).isEqualTo(end);
            }
            assertThat(access.journal().verify()).as(where).isEmpty();
            assertThat(JobHistory.of(access.journal().rows()))
                    .as(where)
                    .allMatch(job -> job.steps().stream().allMatch(step -> step.state() == StepState.DONE));
        }
    }

    private static void finish(LabConnection lab, JournalAccess access, String where, Function<JobEngine, Job> begin)
            throws Exception {
        try (JobEngine engine = new JobEngine(lab, KilledRun.recorder(access, lab))) {
            Job job = begin.apply(engine);
            assertThat(job.awaitEnd(BOUND)).as(where).isTrue();
            assertThat(job.progress().state())
                    .as(() -> where + ": " + job.progress().steps())
                    .isEqualTo(JobState.SUCCEEDED);
        }
    }

    private void takeBack(Path place, String where) throws Exception {
        try (LabConnection lab = KilledRun.lab(place, scenario);
                JournalAccess access = new JournalAccess(place)) {
            for (PastJob job : JobHistory.of(access.journal().rows())) {
                while (!job.isSettled(lab.read(Scope.FULL))) {
                    lab.clock().await(Duration.ofSeconds(1));
                }
                Plan plan = job.undo(lab.read(Scope.FULL));
                if (!plan.isBlocked()) {
                    finish(lab, access, where, engine -> engine.start(plan));
                }
            }
            assertThat(shown(lab.read(Scope.FULL))).as(where).isEqualTo(beginning);
            assertThat(access.journal().verify()).as(where).isEmpty();
        }
    }
}
