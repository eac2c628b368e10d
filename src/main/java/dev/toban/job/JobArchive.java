package dev.toban.job;

import dev.toban.connection.ConnectionUri;
import dev.toban.document.DocumentException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of one cluster, as the journal and this program know them. */
public final class JobArchive {

    private static final Logger LOG = LoggerFactory.getLogger(JobArchive.class);

    private final Jobs jobs;
    private final Predicate<PastJob> here;
    private final Supplier<List<Job>> ours;
    private final Function<JobProgress, String> names;

    /**
     * The jobs of a cluster.
     *
     * @param jobs of the journal
     * @param here which of them are of this cluster
     * @param ours the jobs of this program
     * @param names of those in the journal
     */
    public JobArchive(
            Jobs jobs, Predicate<PastJob> here, Supplier<List<Job>> ours, Function<JobProgress, String> names) {
        this.jobs = jobs;
        this.here = here;
        this.ours = ours;
        this.names = names;
    }

    /** The jobs of a journal, the oldest first. */
    @FunctionalInterface
    public interface Jobs {
        List<PastJob> read() throws JournalException;
    }

    /**
     * Tells the jobs of a cluster from all others.
     *
     * @param cluster its name
     * @param uri how it is reached
     * @param worldBegan for a simulated cluster that is gone with its program: when it began
     */
    public static Predicate<PastJob> jobsOf(String cluster, ConnectionUri uri, Instant worldBegan) {
        return job -> job.cluster().equals(cluster)
                && isOf(uri, job.connection())
                && !(uri.isGoneWithItsProgram() && job.began().isBefore(worldBegan));
    }

    private static boolean isOf(ConnectionUri uri, String address) {
        try {
            return uri.isSameWorldAs(ConnectionUri.parse(address));
        } catch (DocumentException _) {
            return false; // an address of a later version
        }
    }

    /** Every job that the journal knows of the cluster, the oldest first. */
    public List<PastJob> all() throws JournalException {
        return jobs.read().stream().filter(here).toList();
    }

    /** Those of them that other programs have run. */
    public List<PastJob> ofOthers() throws JournalException {
        Set<String> known = new HashSet<>();
        ours.get().forEach(job -> known.add(names.apply(job.progress())));
        return all().stream().filter(job -> !known.contains(job.name())).toList();
    }

    /** The name in the journal of a job of this program. */
    public String nameOf(JobProgress job) {
        return names.apply(job);
    }

    /**
     * The one job of this cluster whose name begins like this.
     *
     * @throws JournalException when none or several do, too
     */
    public PastJob named(String beginning) throws JournalException {
        return JobHistory.named(all(), beginning);
    }

    /** The jobs that are not over, of this program and, as far as the journal can be read, of all others. */
    List<JobProgress> running() {
        List<JobProgress> running = new ArrayList<>();
        ours.get().stream().map(Job::progress).forEach(running::add);
        try {
            ofOthers().forEach(job -> job.progress(0).ifPresent(running::add));
        } catch (JournalException e) {
            LOG.warn("Whether other programs are at work is not known", e);
        }
        return running.stream().filter(job -> !job.state().isOver()).toList();
    }
}
