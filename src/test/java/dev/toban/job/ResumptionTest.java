package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.lab.TraceKind;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.plan.Planner;
import dev.toban.plan.Step;
import dev.toban.plan.UndoPlanner;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run has asked for and nobody has seen the end of. */
class ResumptionTest {

    private static final VolumeName VOLUME = new VolumeName("Volume1");
    private static final NodeName HV03 = new NodeName("HV03");

    @TempDir
    private Path folder;

    private static LabConnection lab() throws DocumentException {
        return Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
    }

    private static Plan move(LabConnection lab) throws InterruptedException {
        return Planner.plan(lab.read(Scope.FULL), new Intent.MoveCsv(List.of(VOLUME), HV03));
    }

    @Test
    void aVolumeThatIsBeingHandedOverIsNotAskedForAgain() throws Exception {
        try (LabConnection lab = lab();
                JobEngine engine = new JobEngine(lab)) {
            Plan plan = move(lab);
            lab.execute(new ClusterCommand.MoveSharedVolume(VOLUME, HV03), Progress.SILENT);
            Job job = engine.resume(plan, new Resumption("abc", "", List.of(StepState.UNKNOWN)));
            job.awaitEnd();
            assertThat(job.progress().steps()).allMatch(step -> step.state() == StepState.DONE);
            assertThat(lab.laboratory().trace().all())
                    .filteredOn(line -> line.json().contains("\"moveSharedVolume\""))
                    .allMatch(line -> !line.json().contains("refused"));
        }
    }

    @Test
    void whatIsStillUnderWayIsNotTakenBackYet() throws Exception {
        try (LabConnection lab = lab()) {
            Plan plan = move(lab);
            lab.execute(new ClusterCommand.MoveSharedVolume(VOLUME, HV03), Progress.SILENT);
            Plan undo = UndoPlanner.plan("abc", plan, plan.steps(), lab.read(Scope.FULL));
            assertThat(undo.isBlocked()).isTrue();
            assertThat(undo.checks().getFirst().title())
                    .isEqualTo(Message.of(
                            "plan.undo.underWay", plan.steps().getFirst().title()));
        }
    }

    @Test
    void aJobWhoseEngineClosesIsWrittenDownAsEndedBeforeTheJournalCloses() throws Exception {
        try (LabConnection lab = lab()) {
            lab.laboratory().clock().pause();
            JournalAccess access = new JournalAccess(folder);
            try (JobEngine engine = new JobEngine(lab, KilledRun.recorder(access, lab))) {
                CountDownLatch asked = new CountDownLatch(1);
                engine.subscribe(job -> {
                    if (job.steps().getFirst().state() == StepState.RUNNING) {
                        asked.countDown();
                    }
                });
                engine.start(move(lab), "a new disk");
                asked.await();
            }
            PastJob job = JobHistory.of(access.journal().rows()).getFirst();
            assertThat(job.state()).isIn(JobState.OUTCOME_UNKNOWN, JobState.STOPPED);
            assertThat(job.resumption().why()).isEqualTo("a new disk");
            access.close();
            assertThatThrownBy(access::journal).isInstanceOf(JournalException.class);
        }
    }

    @Test
    void aJobThatAnotherConsoleGoesOnWithIsRefusedAndItsRowsAreLeftAlone() throws Exception {
        try (LabConnection lab = lab();
                JournalAccess access = new JournalAccess(folder);
                JobEngine engine = new JobEngine(lab, KilledRun.recorder(access, lab))) {
            access.journal().append(Entries.begun("abc", Runner.current()));
            Job job = engine.resume(move(lab), new Resumption("abc", "", List.of(StepState.WAITING)));
            job.awaitEnd();
            assertThat(job.progress().state()).isNotEqualTo(JobState.SUCCEEDED);
            assertThat(job.progress().steps().getFirst().detail()).isEqualTo(Message.of("journal.taken"));
            assertThat(access.journal().rows()).hasSize(1);
            assertThat(lab.laboratory().trace().all()).noneMatch(line -> line.kind() == TraceKind.COMMAND);
        }
    }

    /** A protected network, or another console, has moved a role that the drain had not come to yet. */
    @Test
    void whatHasLeftByItselfIsNoDriftAndIsNotMovedAgain() throws Exception {
        try (LabConnection lab = lab();
                JobEngine engine = new JobEngine(lab)) {
            Inventory before = lab.read(Scope.FULL);
            Plan plan = Planner.plan(before, new Intent.Drain(HV03, null));
            ClusterCommand.MoveVirtualMachine first = plan.steps().stream()
                    .map(Step::command)
                    .filter(ClusterCommand.MoveVirtualMachine.class::isInstance)
                    .map(ClusterCommand.MoveVirtualMachine.class::cast)
                    .findFirst()
                    .orElseThrow();
            NodeName elsewhere = new NodeName(new NodeName("HV01").equals(first.destination()) ? "HV02" : "HV01");
            lab.execute(
                    new ClusterCommand.MoveVirtualMachine(first.group(), elsewhere, MigrationType.LIVE),
                    Progress.SILENT);
            lab.clock().advance(Duration.ofMinutes(1));
            assertThat(interrupted(plan, before).drift(lab.read(Scope.FULL))).isEmpty();
            Job job = engine.start(plan);
            job.awaitEnd();
            assertThat(job.progress().steps())
                    .filteredOn(step -> step.state() != StepState.DONE)
                    .isEmpty();
            assertThat(lab.laboratory().trace().all())
                    .filteredOn(line -> line.kind() == TraceKind.ROLE_MOVED)
                    .filteredOn(line -> line.json().contains("\"" + first.group() + "\""))
                    .hasSize(1);
        }
    }

    private static PastJob interrupted(Plan plan, Inventory before) {
        PlanDocument document = PlanDocument.of(
                plan,
                before,
                new PlanDocument.Maker("ito", Instant.EPOCH, "", "lab:duty", Texts.in(Language.ENGLISH), _ -> ""));
        return new PastJob(
                "abc",
                "",
                "ito",
                "",
                "lab:duty",
                "HVCL01",
                JobState.INTERRUPTED,
                Instant.EPOCH,
                Optional.empty(),
                Collections.nCopies(plan.steps().size(), new PastJob.PastStep(StepState.WAITING, "", "")),
                Optional.of(document));
    }

    /** Lets no job go on, and keeps what it is told of ends. */
    private static final class Refusing implements JobRecorder {

        private final List<JobState> ends = new CopyOnWriteArrayList<>();

        @Override
        public void resumed(JobProgress job, String name) throws JournalException {
            throw new JournalException(Message.of("journal.failed", "there", "full"));
        }

        @Override
        public void ended(JobProgress job) {
            ends.add(job.state());
        }
    }

    @Test
    void aJobThatMayNotGoOnStandsAsItStood() throws Exception {
        Refusing recorder = new Refusing();
        try (LabConnection lab = lab();
                JobEngine engine = new JobEngine(lab, recorder)) {
            Plan plan = Planner.plan(lab.read(Scope.FULL), new Intent.Drain(HV03, null));
            List<StepState> before =
                    new ArrayList<>(Collections.nCopies(plan.steps().size(), StepState.WAITING));
            before.set(0, StepState.DONE);
            before.set(1, StepState.UNKNOWN);
            Job job = engine.resume(plan, new Resumption("abc", "", before));
            job.awaitEnd();
            List<StepState> after =
                    job.progress().steps().stream().map(StepProgress::state).toList();
            assertThat(after.subList(0, 3)).containsExactly(StepState.DONE, StepState.UNKNOWN, StepState.SKIPPED);
            assertThat(recorder.ends).containsExactly(JobState.INTERRUPTED);
            assertThat(lab.laboratory().trace().size()).isZero();
        }
    }
}
