package dev.toban.job;

import dev.toban.connection.ConnectionUri;
import dev.toban.document.DocumentException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The jobs of one cluster, as the journal and this program know them. */
public final class JobArchive {

    private final Rows rows;
    private final Predicate<PastJob> here;
    private final Supplier<List<Job>> ours;
    private final Function<JobProgress, String> names;

    /**
     * The jobs of a cluster.
     *
     * @param rows of the journal
     * @param here which of them are of this cluster
     * @param ours the jobs of this program
     * @param names of those in the journal
     */
    public JobArchive(
            Rows rows, Predicate<PastJob> here, Supplier<List<Job>> ours, Function<JobProgress, String> names) {
        this.rows = rows;
        this.here = here;
        this.ours = ours;
        this.names = names;
    }

    /** The rows of a journal, read anew each time. */
    @FunctionalInterface
    public interface Rows {
        List<Journal.Row> read() throws JournalException;
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
        return JobHistory.of(rows.read()).stream().filter(here).toList();
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

    /** The jobs of this program that are not over. */
    List<JobProgress> running() {
        return ours.get().stream()
                .map(Job::progress)
                .filter(job -> !job.state().isOver())
                .toList();
    }
}
