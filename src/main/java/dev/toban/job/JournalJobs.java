package dev.toban.job;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The newest jobs of a journal, read once: afterwards only the rows that have come since are read. So a page that asks
 * often costs a query, and not a journal; how much of it is kept in memory has a bound.
 */
public final class JournalJobs implements JobArchive.Jobs {

    /** So many of the newest jobs are known; {@code toban jobs} knows all. */
    private static final int MOST = 1_000;

    private final JournalAccess access;
    private final int most;
    private final Map<String, JobFold> jobs = new LinkedHashMap<>();
    private long last;

    /** The jobs of a journal that need not have been begun. */
    public JournalJobs(JournalAccess access) {
        this(access, MOST);
    }

    JournalJobs(JournalAccess access, int most) {
        this.access = access;
        this.most = most;
    }

    @Override
    public synchronized List<PastJob> read() throws JournalException {
        if (!access.isBegun()) {
            return List.of();
        }
        Journal journal = access.journal();
        Set<String> signed = journal.signed();
        for (List<Journal.Row> rows = journal.rowsAfter(last); !rows.isEmpty(); rows = journal.rowsAfter(last)) {
            rows.forEach(row -> JobHistory.add(jobs, row.entry()));
            last = rows.getLast().seq();
            forgetOldest();
        }
        return jobs.values().stream().map(job -> job.job(signed)).toList();
    }

    private void forgetOldest() {
        Iterator<String> oldest = jobs.keySet().iterator();
        while (jobs.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }
}
