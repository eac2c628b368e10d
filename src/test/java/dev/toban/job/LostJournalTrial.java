package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.model.NodeName;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A drain whose journal goes away in its middle, comes back, and tells everything; then the job ends as it should. */
final class LostJournalTrial implements AutoCloseable {

    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final NodeName HV02 = new NodeName("HV02");

    /** A program that began before any that runs. */
    private static final Runner GONE =
            new Runner(Runner.current().host(), Runner.current().pid(), Instant.EPOCH);

    private final String what;
    private final Place place;
    private final LabConnection lab;
    private final List<String> beginning;
    private final Plan plan;
    private JournalAccess access;

    /** Where the journal is, and how it goes away and comes back. */
    interface Place {
        JournalAccess open();

        /** Called before each command; takes the journal away when its time has come. */
        default void beforeCommand(int number) {}

        void comeBack() throws Exception;

        /** What people must be told while it is away, as a pattern. */
        String words();
    }

    LostJournalTrial(String what, Place place) throws Exception {
        this.what = what;
        this.place = place;
        this.lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
        this.beginning = shown();
        this.plan = Planner.plan(lab.read(Scope.FULL), new Intent.Drain(HV02, null));
        this.access = place.open();
        assertThat(access.journal().size()).isZero();
    }

    static JournalAccess access(Path folder, JournalAccess.Opening opening) {
        return new JournalAccess(folder, opening);
    }

    private List<String> shown() throws Exception {
        var inventory = lab.read(Scope.FULL);
        return Stream.concat(
                        inventory.nodes().stream().map(node -> node.name() + " " + node.state()),
                        inventory.groups().stream()
                                .map(role -> role.name() + " " + role.ownerNode() + " " + role.state()))
                .toList();
    }

    /** True when the job was stopped; false when its journal was there for as long as it needed it. */
    boolean runAndLose(boolean programDies, boolean takesBack) throws Exception {
        CountingCluster cluster = counting();
        JobRecorder recorder = KilledRun.recorder(access, cluster, programDies ? GONE : Runner.current());
        JobEngine engine = new JobEngine(cluster, recorder);
        Job job = engine.start(plan);
        assertThat(job.awaitEnd(BOUND)).as(what).isTrue();
        JobProgress end = job.progress();
        checkTold(end, cluster);
        if (programDies) {
            engine.close();
            access.close();
            place.comeBack();
            access = place.open();
        } else {
            place.comeBack();
            recorder.catchUp();
            engine.close();
        }
        checkJournal(end, programDies);
        finish(jobs(), takesBack);
        return end.state() != JobState.SUCCEEDED;
    }

    private CountingCluster counting() {
        int[] number = new int[1];
        return new CountingCluster(lab, () -> place.beforeCommand(number[0]++));
    }

    /** No step begins after the first one that could not be written down, and the reason is quoted. */
    private void checkTold(JobProgress end, CountingCluster cluster) {
        List<StepState> states = end.steps().stream().map(StepProgress::state).toList();
        long begun = states.stream().filter(state -> state != StepState.SKIPPED).count();
        long asked = plan.steps().stream()
                .limit(begun)
                .filter(step -> step.command() != null)
                .count();
        assertThat(cluster.asked()).as(what).hasSize((int) asked);
        assertThat(states).as(what).doesNotContain(StepState.FAILED, StepState.UNKNOWN);
        if (end.state() != JobState.SUCCEEDED) {
            String told =
                    Texts.in(Language.ENGLISH).of(end.steps().get((int) begun).detail());
            assertThat(told).as(what).containsPattern(place.words());
        }
    }

    /** Each step that was begun is there once, and everything that the job had to tell, unless its program died. */
    private void checkJournal(JobProgress end, boolean programDied) throws JournalException {
        Journal journal = access.journal();
        assertThat(journal.verify()).as(what).isEmpty();
        List<JournalEntry> rows =
                journal.rows().stream().map(Journal.Row::entry).toList();
        assertThat(new HashSet<>(rows)).as("doubled, " + what).hasSameSizeAs(rows);
        List<PastJob> jobs = jobs();
        boolean began = end.steps().stream().anyMatch(step -> step.state() != StepState.SKIPPED);
        if (began || !jobs.isEmpty()) {
            checkJob(jobs.getFirst(), end, programDied);
        }
    }

    private List<PastJob> jobs() throws JournalException {
        return JobHistory.of(access.journal().rows());
    }

    private void checkJob(PastJob job, JobProgress end, boolean programDied) {
        for (int i = 0; i < end.steps().size(); i++) {
            StepState was = end.steps().get(i).state();
            StepState told = job.steps().get(i).state();
            String step = what + ", step " + (i + 1) + " " + was;
            if (was == StepState.SKIPPED && !programDied) {
                assertThat(told).as(step).isEqualTo(StepState.WAITING);
            } else if (was == StepState.SKIPPED) { // written and refused, when the answer was lost
                assertThat(told).as(step).isIn(StepState.WAITING, StepState.UNKNOWN);
            } else if (programDied) {
                assertThat(told).as(step).isIn(was, StepState.UNKNOWN);
            } else {
                assertThat(told).as(step).isEqualTo(was);
            }
        }
        if (!programDied) {
            assertThat(job.state()).as(what).isEqualTo(end.state());
        }
    }

    /** Goes on to the end, or back to the beginning; where nothing was written down, from the start. */
    private void finish(List<PastJob> jobs, boolean takesBack) throws Exception {
        if (takesBack) {
            if (!jobs.isEmpty() && jobs.getFirst().canBeUndone()) {
                Plan undo = jobs.getFirst().undo(lab.read(Scope.FULL));
                assertThat(undo.isBlocked()).as(what).isFalse();
                succeed(engine -> engine.start(undo));
            }
            assertThat(shown()).as(what).isEqualTo(beginning);
        } else {
            succeed(engine -> jobs.isEmpty()
                    ? engine.start(plan)
                    : engine.resume(plan, jobs.getFirst().resumption()));
            assertThat(lab.read(Scope.FULL).groupsOn(HV02)).as(what).isEmpty();
            assertThat(JobHistory.of(access.journal().rows()).getFirst().state())
                    .as(what)
                    .isEqualTo(JobState.SUCCEEDED);
        }
        assertThat(access.journal().verify()).as(what).isEmpty();
    }

    private void succeed(Function<JobEngine, Job> begin) throws Exception {
        try (JobEngine engine = new JobEngine(lab, KilledRun.recorder(access, lab))) {
            Job job = begin.apply(engine);
            assertThat(job.awaitEnd(BOUND)).as(what).isTrue();
            assertThat(job.progress().state())
                    .as(() -> what + ": " + job.progress().steps())
                    .isEqualTo(JobState.SUCCEEDED);
        }
    }

    @Override
    public void close() {
        access.close();
        lab.close();
    }
}
