package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.command.DrainBy;
import dev.toban.command.Intent;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.SwitchName;
import dev.toban.model.VmState;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobEngineTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final NodeName HV02 = new NodeName("HV02");

    private final List<JobProgress> heard = new CopyOnWriteArrayList<>();
    private SimulatedCluster lab;
    private JobEngine engine;

    JobEngineTest() throws Exception {
        lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
        engine = new JobEngine(lab);
    }

    @BeforeEach
    void listen() {
        engine.subscribe(heard::add);
    }

    @AfterEach
    void end() {
        engine.close();
        lab.close();
    }

    private Plan plan(Intent intent) throws Exception {
        return Planner.plan(lab.read(Scope.FULL), intent);
    }

    private GroupName machineOn(NodeName node) throws Exception {
        return lab.read(Scope.FULL).virtualMachinesOn(node).stream()
                .filter(machine -> machine.state() == VmState.RUNNING && machine.group() != null)
                .filter(machine -> machine.name().value().startsWith("app"))
                .map(machine -> Objects.requireNonNull(machine.group()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDrainByTheClusterComesNearerWithEachRoleThatLeaves() throws Exception {
        Job job = engine.start(plan(new Intent.Drain(HV02, null, DrainBy.CLUSTER)));
        assertThat(job.awaitEnd(BOUND)).isTrue();
        assertThat(job.progress().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(heard.stream().map(JobProgress::share).distinct()).isSorted().hasSizeGreaterThan(5);
    }

    @Test
    void aDrainEndsOnlyWhenTheNodeReadAgainIsEmpty() throws Exception {
        Job job = engine.start(plan(new Intent.Drain(HV02, null)));
        assertThat(job.awaitEnd(BOUND)).isTrue();
        assertThat(job.progress().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(lab.read(Scope.FULL).groupsOn(HV02)).isEmpty();
        assertThat(Objects.requireNonNull(lab.read(Scope.FULL).nodes().get(HV02))
                        .state())
                .isEqualTo(NodeState.PAUSED);
    }

    @Test
    void aDrainAlsoEmptiesANodeThatRolesWereOnTheirWayTo() throws Exception {
        for (int uplink = 0; uplink < 2; uplink++) {
            lab.laboratory().inject(new Fault.UplinkDown(new NodeName("HV01"), new SwitchName("vsw-prod")));
        }
        lab.laboratory().clock().advance(Duration.ofSeconds(3));
        Job job = engine.start(plan(new Intent.Drain(HV02, null)));
        assertThat(job.awaitEnd(BOUND)).isTrue();
        assertThat(job.progress().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(lab.read(Scope.FULL).groupsOn(HV02)).isEmpty();
    }

    @Test
    void aRoleThatSomethingElseMovedAwayCountsAsMoved() throws Exception {
        Plan plan = plan(new Intent.Drain(HV02, null));
        for (int uplink = 0; uplink < 2; uplink++) {
            lab.laboratory().inject(new Fault.UplinkDown(HV02, new SwitchName("vsw-web")));
        }
        lab.laboratory().clock().advance(Duration.ofSeconds(3));
        Job job = engine.start(plan);
        assertThat(job.awaitEnd(BOUND)).isTrue();
        assertThat(job.progress().state()).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void noMoreStepsRunAtATimeThanThePlanAllows() throws Exception {
        Plan plan = plan(new Intent.Drain(HV02, null));
        engine.start(plan).awaitEnd(BOUND);
        assertThat(heard)
                .allSatisfy(progress -> assertThat(progress.count(StepState.RUNNING) + progress.count(StepState.QUEUED))
                        .isLessThanOrEqualTo(plan.concurrency()));
    }

    @Test
    void progressOnlyGrowsAndTheEndIsTold() throws Exception {
        engine.start(plan(new Intent.Drain(HV02, null))).awaitEnd(BOUND);
        assertThat(heard.stream()
                        .map(progress -> progress.count(StepState.DONE))
                        .toList())
                .isSorted();
        assertThat(heard.getLast().state().isOver()).isTrue();
        assertThat(heard.getLast().share()).isEqualTo(1);
        assertThat(heard.getLast().ended()).isPresent();
    }

    @Test
    void aRefusalIsQuotedAndEndsTheJobAsFailed() throws Exception {
        Plan plan = plan(new Intent.Migrate(List.of(machineOn(HV02)), new NodeName("HV03"), MigrationType.LIVE));
        lab.laboratory().inject(new Fault.NodeCrash(new NodeName("HV03")));
        lab.laboratory().clock().advance(Duration.ofMinutes(2));
        Job job = engine.start(plan);
        assertThat(job.awaitEnd(BOUND)).isTrue();
        assertThat(job.progress().state()).isEqualTo(JobState.FAILED);
        assertThat(job.progress().steps().getFirst().detail().key()).isEqualTo("job.refused");
    }

    @Test
    void stoppingLetsTheCurrentStepsEndAndBeginsNoFurtherOne() throws Exception {
        AtomicReference<Job> job = new AtomicReference<>();
        engine.subscribe(progress -> {
            Job running = job.get();
            if (running != null && progress.count(StepState.DONE) >= 2) {
                running.stopAfterCurrent();
            }
        });
        job.set(engine.start(plan(new Intent.Drain(HV02, null))));
        assertThat(job.get().awaitEnd(BOUND)).isTrue();
        assertThat(job.get().progress().state()).isIn(JobState.STOPPED, JobState.SUCCEEDED);
        assertThat(job.get().progress().steps())
                .allSatisfy(step -> assertThat(step.state()).isIn(StepState.DONE, StepState.SKIPPED));
    }

    @Test
    void cancellingCancelsTheMigrationThatRuns() throws Exception {
        lab.laboratory().clock().setSpeed(1); // with a standing ticker nothing moves until we let it
        Plan plan = plan(new Intent.Migrate(List.of(machineOn(HV02)), null, MigrationType.LIVE));
        Job job = engine.start(plan);
        job.cancel();
        lab.laboratory().clock().setSpeed(0);
        assertThat(job.awaitEnd(BOUND)).isTrue();
        assertThat(job.progress().state()).isIn(JobState.STOPPED, JobState.SUCCEEDED);
    }

    @Test
    void aBlockedPlanIsNotStarted() throws Exception {
        Plan blocked = plan(new Intent.Resume(HV02, Failback.POLICY));
        assertThatThrownBy(() -> engine.start(blocked)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeReadAnyMoreIsAnUnknownOutcome() throws Exception {
        assertThat(drained(1).state()).isEqualTo(JobState.OUTCOME_UNKNOWN);
    }

    @Test
    void nothingBeginsBeforeTheClusterWasRead() throws Exception {
        JobProgress end = drained(0);
        assertThat(end.state()).isEqualTo(JobState.STOPPED);
        assertThat(end.steps()).allMatch(step -> step.state() == StepState.SKIPPED);
        assertThat(lab.laboratory().trace().size()).isZero();
    }

    private JobProgress drained(int readings) throws Exception {
        Plan plan = plan(new Intent.Drain(HV02, null));
        try (JobEngine deaf = new JobEngine(new UnreadableCluster(lab, readings))) {
            Job job = deaf.start(plan);
            assertThat(job.awaitEnd(BOUND)).isTrue();
            return job.progress();
        }
    }
}
