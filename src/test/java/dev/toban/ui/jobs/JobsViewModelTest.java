package dev.toban.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.job.JobProgress;
import dev.toban.job.JobState;
import dev.toban.job.StepState;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.plan.Plan;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsViewModelTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final JobsViewModel model = new JobsViewModel(bench.jobsContext(Background.direct(), texts), () -> {});

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
