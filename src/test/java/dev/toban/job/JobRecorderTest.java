package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import dev.toban.plan.Step;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job writes down. */
class JobRecorderTest {

    @TempDir
    private Path folder;

    private static LabConnection lab() throws DocumentException {
        return Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0);
    }

    private static JobProgress drain(LabConnection lab, JobRecorder recorder) throws InterruptedException {
        Plan plan = Planner.plan(lab.read(Scope.FULL), new Intent.Drain(new NodeName("HV02"), null));
        try (JobEngine engine = new JobEngine(lab, recorder)) {
            Job job = engine.start(plan);
            assertThat(job.awaitEnd(Duration.ofMinutes(1))).isTrue();
            return job.progress();
        }
    }

    @Test
    void everyStepIsInTheJournalBeforeItBeginsAndAfterItEnds() throws Exception {
        try (LabConnection lab = lab();
                JournalAccess access = new JournalAccess(folder)) {
            var origin = new JournalRecorder.Origin(
                    "ito", "patches", "lab:duty", InstantSource.fixed(Instant.EPOCH), Texts.in(Language.ENGLISH));
            JobProgress end = drain(lab, new JournalRecorder(access, origin, lab));
            assertThat(end.state()).isEqualTo(JobState.SUCCEEDED);
            List<JournalEntry> rows =
                    access.journal().rows().stream().map(Journal.Row::entry).toList();
            int steps = end.plan().steps().size();
            assertThat(rows).hasSize(2 * steps + 2);
            assertThat(rows.getFirst().event()).isEqualTo(JournalEvent.JOB_BEGAN);
            assertThat(rows.getLast().outcome()).isEqualTo("Succeeded");
            for (int step = 1; step <= steps; step++) {
                assertThat(events(rows, step)).containsExactly(JournalEvent.STEP_BEGAN, JournalEvent.STEP_ENDED);
            }
            assertThat(rows)
                    .filteredOn(row -> row.title().equals("app02"))
                    .satisfiesExactly(
                            before -> assertThat(before.before()).isEqualTo("role app02: HV02 Online"),
                            after -> assertThat(after.after()).isEqualTo("role app02: HV03 Online"));
            assertThat(access.journal().verify()).isEmpty();
        }
    }

    @Test
    void whatAJobIsForStandsInEveryRowOfIt() throws Exception {
        try (LabConnection lab = lab();
                JournalAccess access = new JournalAccess(folder);
                JobEngine engine = new JobEngine(lab, KilledRun.recorder(access, lab))) {
            Plan plan = Planner.plan(lab.read(Scope.FULL), new Intent.Pause(new NodeName("HV02")));
            assertThat(engine.start(plan, " a new fan ").awaitEnd(Duration.ofMinutes(1)))
                    .isTrue();
            assertThat(access.journal().rows())
                    .allMatch(row -> row.entry().why().equals("a new fan"));
            assertThat(access.journal().rows().getFirst().entry().plan()).isNotNull();
        }
    }

    private static List<JournalEvent> events(List<JournalEntry> rows, int step) {
        return rows.stream()
                .filter(row -> row.step() == step)
                .map(JournalEntry::event)
                .toList();
    }

    /** Fails from a step on, as a full disk does. */
    private record Full(int from) implements JobRecorder {
        @Override
        public void begins(JobProgress job, int index, Step step, Inventory before) throws JournalException {
            if (index >= from) {
                throw new JournalException(Message.of("journal.failed", "there", "full"), new IOException("full"));
            }
        }
    }

    @Test
    void whatCannotBeWrittenDownDoesNotBegin() throws Exception {
        try (LabConnection lab = lab()) {
            JobProgress end = drain(lab, new Full(1));
            assertThat(end.state()).isEqualTo(JobState.STOPPED);
            assertThat(end.steps().getFirst().state()).isEqualTo(StepState.DONE);
            assertThat(end.steps().get(1).detail().key()).isEqualTo("journal.failed");
            assertThat(IntStream.range(1, end.steps().size()))
                    .allMatch(i -> end.steps().get(i).state() == StepState.SKIPPED);
            assertThat(lab.laboratory().trace().all())
                    .noneMatch(line -> line.json().contains("migration.started"));
        }
    }

    @Test
    void aJobThatCannotBeWrittenDownDoesNotBegin() throws Exception {
        JobRecorder none = new JobRecorder() {
            @Override
            public void began(JobProgress job, Inventory before) throws JournalException {
                throw new JournalException(Message.of("journal.failed", "there", "gone"), new IOException("gone"));
            }
        };
        try (LabConnection lab = lab()) {
            JobProgress end = drain(lab, none);
            assertThat(end.steps()).allMatch(step -> step.state() == StepState.SKIPPED);
            assertThat(lab.laboratory().trace().size()).isZero();
        }
    }
}
