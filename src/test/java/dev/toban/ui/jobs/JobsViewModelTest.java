package dev.toban.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.job.JobArchive;
import dev.toban.job.JobHistory;
import dev.toban.job.JobProgress;
import dev.toban.job.JobState;
import dev.toban.job.Journal;
import dev.toban.job.JournalEntry;
import dev.toban.job.JournalEvent;
import dev.toban.job.Runner;
import dev.toban.job.StepState;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.plan.Planner;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.TaskLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsViewModelTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final JobsViewModel model =
            new JobsViewModel(bench.jobsContext(Background.direct(), texts), () -> {}, _ -> {});

    @AfterEach
    void end() {
        model.close();
        bench.close();
    }

    private JobProgress run(Intent intent) {
        Plan plan = Planner.plan(bench.inventory(), intent);
        bench.engine().start(plan);
        return bench.awaitLastJob();
    }

    private JobArchive archiveOf(JournalEntry... entries) {
        List<Journal.Row> rows = Stream.of(entries)
                .map(entry -> new Journal.Row(1, entry, "", ""))
                .toList();
        return new JobArchive(() -> JobHistory.of(rows), _ -> true, bench.engine()::jobs, job -> "job-" + job.job());
    }

    /** Somebody else's drain, of which the first step is known to be done and the second to have begun. */
    private JournalEntry[] interruptedDrain() {
        Plan plan = Planner.plan(bench.inventory(), new Intent.Drain(new NodeName("HV02"), null));
        PlanDocument document = PlanDocument.of(
                plan,
                bench.inventory(),
                new PlanDocument.Maker("ito", Instant.EPOCH, "", "lab:duty", texts.now(), _ -> ""));
        Runner gone = new Runner("elsewhere", 1, Instant.EPOCH);
        return new JournalEntry[] {
            row(JournalEvent.JOB_BEGAN, 0, "", document, gone),
            row(JournalEvent.STEP_BEGAN, 1, "", null, null),
            row(JournalEvent.STEP_ENDED, 1, "Done", null, null),
            row(JournalEvent.STEP_BEGAN, 2, "", null, null)
        };
    }

    private static JournalEntry row(
            JournalEvent event, int step, String outcome, @Nullable PlanDocument plan, @Nullable Runner runner) {
        return new JournalEntry(
                Instant.EPOCH,
                event,
                "ito",
                "",
                "lab:duty",
                "HVCL01",
                "abc",
                step,
                "Drain HV02",
                null,
                "",
                "",
                "",
                "",
                outcome,
                "",
                plan,
                runner);
    }

    @Test
    void anInterruptedJobAsksForADecisionUntilItGoesOn() {
        List<Journal.Row> rows = Stream.of(interruptedDrain())
                .map(entry -> new Journal.Row(1, entry, "", ""))
                .toList();
        JobArchive archive = new JobArchive(() -> JobHistory.of(rows), _ -> true, bench.engine()::jobs, _ -> "abc");
        JobsContext context = bench.jobsContext(Background.direct(), texts).with(archive);
        try (JobsViewModel after = new JobsViewModel(context, () -> {}, _ -> {})) {
            assertThat(after.decisions().get())
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(texts.of(finding.title())).isEqualTo("Drain HV02 was interrupted"));
            bench.engine().start(Planner.plan(bench.inventory(), new Intent.Pause(new NodeName("HV02"))));
            bench.awaitLastJob();
            assertThat(after.decisions().get()).isEmpty();
            assertThat(after.jobs().items())
                    .singleElement()
                    .satisfies(job -> assertThat(PastJobs.isPast(job)).isFalse());
        }
    }

    @Test
    void aJobThatWasInterruptedIsShownWithTheWayOnAndTheWayBack() {
        List<Intent> opened = new ArrayList<>();
        JobsContext context = bench.jobsContext(Background.direct(), texts).with(archiveOf(interruptedDrain()));
        try (JobsViewModel after = new JobsViewModel(context, () -> {}, opened::add)) {
            JobProgress past = after.jobs().items().getFirst();
            assertThat(past.state()).isEqualTo(JobState.INTERRUPTED);
            assertThat(past.steps())
                    .extracting(step -> step.state())
                    .startsWith(StepState.DONE, StepState.UNKNOWN, StepState.SKIPPED);
            assertThat(after.badge().get().count()).isEqualTo("1");
            assertThat(texts.of(after.tasks().get().name())).isEqualTo("Drain HV02");
            after.select(List.of(past));
            assertThat(after.actions())
                    .filteredOn(Action::isAllowed)
                    .extracting(Action::id)
                    .containsExactly("jobs-go-on", "jobs-undo");
            after.undo(past);
            assertThat(opened).containsExactly(new Intent.Undo("abc"));
            bench.dialogs().confirms(true);
            after.goOn(past);
            assertThat(bench.awaitLastJob().state()).isEqualTo(JobState.SUCCEEDED);
        }
    }

    private static Intent move(String role, String node) {
        return new Intent.Migrate(List.of(new GroupName(role)), new NodeName(node), MigrationType.LIVE);
    }

    @Test
    void theStripSaysNothingRunsUntilSomethingDoes() {
        TaskLine line = model.tasks().get();
        assertThat(line.running()).isZero();
        assertThat(line.progress()).isEqualTo(Message.of("jobs.strip.nothing"));
        assertThat(line.actions()).extracting(Action::id).containsExactly("strip-open");
    }

    @Test
    void afterTheEndTheStripSaysWhatHappenedLast() {
        run(move("app01", "HV02"));
        TaskLine line = model.tasks().get();
        assertThat(line.running()).isZero();
        assertThat(line.look()).isEqualTo(Look.OK);
        assertThat(texts.of(line.progress())).contains("the cluster shows what was expected");
        assertThat(model.jobs().items()).hasSize(1);
    }

    @Test
    void aFailedStepGivesTheReason() {
        JobProgress job = failed();
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(texts.of(JobWords.result(job))).startsWith("0 of 1 steps done, 1 failed. app01: ");
        assertThat(model.tasks().get().look()).isEqualTo(Look.FAILED);
    }

    @Test
    void aFailedJobCallsFromTheNavigationUntilItIsLookedAt() {
        JobProgress job = failed();
        assertThat(job.share()).isZero();
        assertThat(ProgressCell.words(job, texts)).isEqualTo("0 of 1");
        assertThat(model.badge().get()).isEqualTo(Page.Badge.of(1, Look.FAILED));
        model.watched(true);
        assertThat(model.badge().get()).isEqualTo(Page.Badge.NONE);
        model.watched(false);
        assertThat(model.badge().get()).isEqualTo(Page.Badge.NONE);
    }

    private JobProgress failed() {
        Plan plan = Planner.plan(bench.inventory(), move("app01", "HV02"));
        bench.laboratory().inject(new Fault.NodeCrash(new NodeName("HV02")));
        bench.laboratory().clock().advance(Duration.ofMinutes(1));
        bench.engine().start(plan);
        return bench.awaitLastJob();
    }

    @Test
    void stepsFollowTheSelectedJob() {
        JobProgress job = run(move("app01", "HV02"));
        model.select(List.of(job));
        assertThat(model.steps().items())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.progress().state()).isEqualTo(StepState.DONE));
        model.select(List.of());
        assertThat(model.steps().items()).isEmpty();
    }

    @Test
    void aJobThatIsOverCannotBeStopped() {
        JobProgress job = run(move("app01", "HV02"));
        model.select(List.of(job));
        assertThat(model.actions())
                .filteredOn(action ->
                        !action.id().equals("jobs-undo") && !action.id().equals("jobs-go-on"))
                .allSatisfy(
                        action -> assertThat(action.refusal().getValue()).isEqualTo(Message.of("jobs.refusal.over")));
    }

    @Test
    void stoppingAsksFirst() {
        bench.laboratory().clock().pause();
        bench.engine().start(Planner.plan(bench.inventory(), move("app01", "HV02")));
        JobProgress job = bench.engine().jobs().getLast().progress();
        bench.dialogs().confirms(false);
        model.stop(job);
        assertThat(bench.engine().jobs().getLast().progress().state()).isEqualTo(JobState.RUNNING);
        bench.dialogs().confirms(true);
        model.stop(job);
        assertThat(bench.dialogs().said()).hasSize(2);
        bench.laboratory().clock().resume();
        assertThat(bench.awaitLastJob().state().isOver()).isTrue();
    }

    @Test
    void cancellingAsksFirst() {
        bench.laboratory().clock().pause();
        bench.engine().start(Planner.plan(bench.inventory(), move("app01", "HV02")));
        JobProgress job = bench.engine().jobs().getLast().progress();
        bench.dialogs().confirms(false);
        model.cancel(job);
        assertThat(bench.engine().jobs().getLast().progress().state()).isEqualTo(JobState.RUNNING);
        bench.dialogs().confirms(true);
        model.cancel(job);
        bench.laboratory().clock().resume();
        assertThat(bench.awaitLastJob().state()).isIn(JobState.STOPPED, JobState.SUCCEEDED);
        assertThat(bench.dialogs().said()).hasSize(2);
    }
}
