package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.document.Sha256;
import dev.toban.model.NodeName;
import java.time.Instant;

/** Rows for a journal. */
final class Entries {

    private Entries() {}

    /** A step of job-1 that begins. */
    static JournalEntry entry(int number) {
        return new JournalEntry(
                Instant.EPOCH.plusSeconds(number),
                JournalEvent.STEP_BEGAN,
                "ito",
                "patches",
                "lab:duty",
                "HVCL01",
                "job-1",
                number,
                "Pause HV02",
                new ClusterCommand.StopNode(new NodeName("HV02")),
                "Stop-ClusterNode",
                Sha256.of("Stop-ClusterNode"),
                "node HV02: Up",
                "",
                "",
                "",
                null,
                null);
    }

    static JournalEntry begun(String job, Runner runner) {
        return ofJob(JournalEvent.JOB_BEGAN, job, "").begunBy(null, runner);
    }

    static JournalEntry resumed(String job, Runner runner) {
        return ofJob(JournalEvent.JOB_RESUMED, job, "").begunBy(null, runner);
    }

    /** The end of the job that the row is of. */
    static JournalEntry ended(JournalEntry entry) {
        return ofJob(JournalEvent.JOB_ENDED, entry.job(), "Stopped");
    }

    private static JournalEntry ofJob(JournalEvent event, String job, String outcome) {
        return new JournalEntry(
                Instant.EPOCH,
                event,
                "ito",
                "patches",
                "lab:duty",
                "HVCL01",
                job,
                0,
                "Drain HV02",
                null,
                "",
                "",
                "",
                "",
                outcome,
                "",
                null,
                null);
    }
}
