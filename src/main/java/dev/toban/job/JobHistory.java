package dev.toban.job;

import dev.toban.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The jobs of a journal, put together from its rows. */
public final class JobHistory {

    private JobHistory() {}

    /** Every job, the oldest first; those of other computers that have no end count as interrupted. */
    public static List<PastJob> of(List<Journal.Row> rows) {
        return of(rows, Set.of());
    }

    /** The same; {@code signed} are the jobs that have given a sign of life lately, wherever they run. */
    public static List<PastJob> of(List<Journal.Row> rows, Set<String> signed) {
        Map<String, JobFold> jobs = new LinkedHashMap<>();
        rows.forEach(row -> add(jobs, row.entry()));
        return jobs.values().stream().map(job -> job.job(signed)).toList();
    }

    static void add(Map<String, JobFold> jobs, JournalEntry row) {
        jobs.computeIfAbsent(row.job(), _ -> new JobFold(row)).add(row);
    }

    /**
     * The one job whose name begins like this, as people type it.
     *
     * @throws JournalException when none or several do
     */
    public static PastJob named(List<PastJob> jobs, String beginning) throws JournalException {
        List<PastJob> found =
                jobs.stream().filter(job -> job.name().startsWith(beginning)).toList();
        if (found.size() != 1) {
            String key = found.isEmpty() ? "journal.job.none" : "journal.job.several";
            throw new JournalException(Message.of(key, beginning, found.size()));
        }
        return found.getFirst();
    }
}
