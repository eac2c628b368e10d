package dev.toban.app;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.document.DocumentException;
import dev.toban.job.Job;
import dev.toban.job.JobArchive;
import dev.toban.job.JournalAccess;
import dev.toban.job.JournalJobs;
import dev.toban.job.JournalRecorder;
import dev.toban.ui.support.ObservableTexts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** What a session writes to the journal, and which jobs of the journal are its own cluster's. */
final class SessionJournal {

    private final ClusterConnection connection;
    private final String address;
    private final JournalRecorder recorder;
    private final JournalJobs jobs;
    private final Instant opened = Instant.now();

    SessionJournal(JournalAccess access, ClusterConnection connection, String address, ObservableTexts texts) {
        this.connection = connection;
        this.address = address;
        this.jobs = new JournalJobs(access);
        this.recorder = new JournalRecorder(
                access,
                new JournalRecorder.Origin(
                        System.getProperty("user.name", ""), "", address, InstantSource.system(), texts.now()),
                connection);
    }

    private ConnectionUri uri() {
        try {
            return ConnectionUri.parse(address);
        } catch (DocumentException e) {
            throw new IllegalStateException("a cluster that is open has an address", e);
        }
    }

    JournalRecorder recorder() {
        return recorder;
    }

    /** A lab that is gone with its program knows only what was done since it began. */
    JobArchive archive(Supplier<List<Job>> ours) {
        String cluster = connection.capabilities().cluster().value();
        return new JobArchive(jobs, JobArchive.jobsOf(cluster, uri(), opened), ours, recorder::nameOf);
    }
}
