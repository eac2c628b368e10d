package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal holds to, whichever database it is in. */
abstract class JournalContract {

    private static final int ROWS = 12;

    @TempDir
    private Path folder;

    private Database database;
    private Journal journal;

    /** A program that uses the journal of this folder. */
    abstract Database program(Path folder) throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = program(folder);
        journal = new Journal(database, folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void fill() throws JournalException {
        for (int i = 1; i <= ROWS; i++) {
            journal.append(Entries.entry(i));
        }
    }

    private void change(String sql, Object... values) throws JournalException {
        database.transact(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private Optional<Long> firstBreak() throws JournalException {
        return journal.verify().map(Journal.Break::seq);
    }

    @Test
    void anUntouchedJournalHoldsAndComesBackAsItWasWritten() throws Exception {
        fill();
        assertThat(journal.verify()).isEmpty();
        assertThat(journal.rows()).hasSize(ROWS).first().satisfies(row -> {
            assertThat(row.entry()).isEqualTo(Entries.entry(1));
            assertThat(row.previous()).isEmpty();
        });
    }

    @Test
    void anEmptyJournalHolds() throws Exception {
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void whatWasWrittenIsThereAfterTheProgramHasEnded() throws Exception {
        fill();
        database.close();
        open();
        journal.append(Entries.entry(ROWS + 1));
        assertThat(journal.verify()).isEmpty();
        assertThat(journal.rows()).hasSize(ROWS + 1);
    }

    @Test
    void everyChangedByteIsFoundInItsRow() throws Exception {
        fill();
        Random random = new Random(20_260_110);
        for (int i = 0; i < 1000; i++) {
            long seq = 1L + random.nextInt(ROWS);
            String text = journal.rows().get((int) seq - 1).hash();
            String entry = text(seq);
            int place = random.nextInt(entry.length());
            char other = entry.charAt(place) == 'x' ? 'y' : 'x';
            String changed = entry.substring(0, place) + other + entry.substring(place + 1);
            change("UPDATE journal SET entry = ? WHERE seq = ?", changed, seq);
            assertThat(firstBreak())
                    .as("edit %d of row %d (%s)", place, seq, text)
                    .contains(seq);
            change("UPDATE journal SET entry = ? WHERE seq = ?", entry, seq);
        }
        assertThat(journal.verify()).isEmpty();
    }

    private String text(long seq) throws JournalException {
        return database.transact(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT entry FROM journal WHERE seq = " + seq);
                    var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    @Test
    void aRowThatIsLeftOutIsFound() throws Exception {
        fill();
        change("DELETE FROM journal WHERE seq = 5");
        assertThat(firstBreak()).contains(5L);
    }

    @Test
    void newestRowsThatAreRemovedAreFoundEvenWithTheirHead() throws Exception {
        fill();
        Journal.Row kept = journal.rows().get(ROWS - 3);
        change("DELETE FROM journal WHERE seq > ?", kept.seq());
        assertThat(firstBreak()).contains(kept.seq() + 1);
        change("UPDATE journal_head SET seq = ?, hash = ?", kept.seq(), kept.hash());
        assertThat(firstBreak()).contains(kept.seq() + 1);
    }

    @Test
    void aRowThatIsHandedToAnotherJobIsFound() throws Exception {
        fill();
        change("UPDATE journal SET job = 'job-2' WHERE seq = 7");
        assertThat(firstBreak()).contains(7L);
    }

    @Test
    void twoProgramsShareOneChain() throws Exception {
        fill();
        try (Database other = program(folder)) {
            new Journal(other, folder).append(Entries.entry(ROWS + 1));
        }
        journal.append(Entries.entry(ROWS + 2));
        assertThat(journal.verify()).isEmpty();
        assertThat(journal.rows()).hasSize(ROWS + 2);
    }

    @Test
    void anEndThatCannotBeKeptLagsBehindAndCatchesUp() throws Exception {
        fill();
        Path head = folder.resolve("journal-head.json");
        String kept = Files.readString(head);
        Files.delete(head);
        Path inTheWay = Files.createFile(Files.createDirectory(head).resolve("file"));
        journal.append(Entries.entry(ROWS + 1));
        assertThat(journal.rows()).hasSize(ROWS + 1);
        Files.delete(inTheWay);
        Files.delete(head);
        Files.writeString(head, kept);
        assertThat(journal.verify()).isEmpty();
        journal.append(Entries.entry(ROWS + 2));
        assertThat(journal.verify()).isEmpty();
        assertThat(Files.readString(head)).isNotEqualTo(kept);
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    @Test
    void aRowThatFollowsRemovedOnesDoesNotHideThem() throws Exception {
        fill();
        Journal.Row kept = journal.rows().get(ROWS - 3);
        change("DELETE FROM journal WHERE seq > ?", kept.seq());
        change("UPDATE journal_head SET seq = ?, hash = ?", kept.seq(), kept.hash());
        for (int i = 1; i <= ROWS; i++) {
            journal.append(Entries.entry(ROWS + i));
            assertThat(journal.verify()).isPresent();
        }
    }

    @Test
    void anEndWithoutItsJobIsNotWritten() throws Exception {
        JournalEntry began = Entries.entry(1);
        journal.append(Entries.ended(began));
        assertThat(journal.size()).isZero();
        journal.append(began);
        journal.append(Entries.ended(began));
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void whatWentWrongFirstIsTold() {
        assertThatThrownBy(() -> database.transact(connection -> {
                    connection.close(); // so that nothing can be rolled back either
                    throw new SQLException("the disk burns");
                }))
                .isInstanceOfSatisfying(JournalException.class, e -> {
                    assertThat(e.sentence().args()).anyMatch(arg -> arg.equals("the disk burns"));
                    assertThat(e.getCause())
                            .isNotNull()
                            .satisfies(
                                    cause -> assertThat(cause.getSuppressed()).hasSize(1));
                });
    }

    private JobState stateOfTheOnlyJob() throws JournalException {
        return JobHistory.of(journal.rows(), journal.signed()).getFirst().state();
    }

    @Test
    void aJobOfAnotherComputerRunsAsLongAsItGivesSigns() throws Exception {
        journal.append(Entries.begun("job-1", new Runner("elsewhere", 1, Instant.EPOCH)));
        assertThat(stateOfTheOnlyJob()).isEqualTo(JobState.INTERRUPTED);
        journal.sign("job-1");
        journal.sign("job-1");
        assertThat(stateOfTheOnlyJob()).isEqualTo(JobState.RUNNING);
        change("UPDATE job_sign SET seen = seen - INTERVAL '2' MINUTE");
        assertThat(stateOfTheOnlyJob()).isEqualTo(JobState.INTERRUPTED);
        journal.sign("job-1");
        journal.append(Entries.ended(Entries.entry(1)));
        assertThat(stateOfTheOnlyJob()).isEqualTo(JobState.STOPPED);
        assertThat(journal.signed()).isEmpty();
    }

    @Test
    void aProgramOfThisComputerThatIsGoneGivesNoSigns() throws Exception {
        Runner here = Runner.current();
        journal.append(Entries.begun("job-1", new Runner(here.host(), here.pid(), Instant.EPOCH)));
        journal.sign("job-1");
        assertThat(stateOfTheOnlyJob()).isEqualTo(JobState.INTERRUPTED);
    }

    @Test
    void ofTwoProgramsThatGoOnWithAJobAtOnceOneDoes() throws Exception {
        Runner here = Runner.current();
        journal.append(Entries.begun("job-1", new Runner(here.host(), here.pid(), Instant.EPOCH)));
        try (Database another = program();
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            CyclicBarrier at = new CyclicBarrier(2);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Journal each : List.of(journal, new Journal(another, folder))) {
                answers.add(both.submit(() -> {
                    at.await();
                    return each.resume(Entries.resumed("job-1", here));
                }));
            }
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(journal.rows()).hasSize(2);
        assertThat(journal.signed()).containsExactly("job-1");
        journal.append(Entries.ended(Entries.begun("job-1", here)));
        assertThat(journal.resume(Entries.resumed("job-1", here)))
                .as("when that has ended too")
                .isTrue();
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void onlyNewRowsAreReadAndOnlyTheNewestJobsAreKept() throws Exception {
        try (JournalAccess access = new JournalAccess(folder, _ -> program())) {
            JournalJobs jobs = new JournalJobs(access, 2);
            for (int i = 1; i <= 3; i++) {
                access.journal().append(Entries.begun("job-" + i, Runner.current()));
            }
            assertThat(jobs.read()).extracting(PastJob::name).containsExactly("job-2", "job-3");
            change("DELETE FROM journal WHERE seq < 3"); // shows whether they are read again
            access.journal().append(Entries.ended(Entries.begun("job-3", Runner.current())));
            assertThat(jobs.read()).extracting(PastJob::state).containsExactly(JobState.RUNNING, JobState.STOPPED);
        }
    }

    private Database program() throws JournalException {
        try {
            return program(folder);
        } catch (JournalException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
