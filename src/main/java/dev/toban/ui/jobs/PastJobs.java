package dev.toban.ui.jobs;

import dev.toban.advisor.Finding;
import dev.toban.advisor.FindingLevel;
import dev.toban.job.JobProgress;
import dev.toban.job.JobState;
import dev.toban.job.JournalException;
import dev.toban.job.PastJob;
import dev.toban.model.Inventory;
import dev.toban.plan.Basis;
import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs that other programs have run, numbered below zero; the way on with a job, and the way back. */
final class PastJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PastJobs.class);
    /** So many differences are named. */
    private static final int NAMED = 3;

    private final JobsContext context;
    private final Map<Long, PastJob> byNumber = new HashMap<>();

    PastJobs(JobsContext context) {
        this.context = context;
    }

    /** What the journal tells of them; may block. A journal that cannot be read tells of none. */
    List<PastJob> read() {
        try {
            return context.archive().ofOthers();
        } catch (JournalException e) {
            LOG.warn("The jobs of before cannot be shown", e);
            return List.of();
        }
    }

    /** The same as rows of the page, the newest with the highest number. */
    List<JobProgress> rows(List<PastJob> jobs) {
        byNumber.clear();
        List<JobProgress> rows = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            long number = i - (long) jobs.size();
            byNumber.put(number, jobs.get(i));
            jobs.get(i).progress(number).ifPresent(rows::add);
        }
        return rows;
    }

    static boolean isPast(JobProgress job) {
        return job.job() < 0;
    }

    static boolean isInterrupted(JobProgress job) {
        return isPast(job) && job.state() == JobState.INTERRUPTED;
    }

    /** The job that was interrupted last. Whoever has begun another one since has decided what becomes of it. */
    static Optional<JobProgress> undecided(List<JobProgress> jobs) {
        return jobs.stream().max(Comparator.comparingLong(JobProgress::job)).filter(PastJobs::isInterrupted);
    }

    /** That somebody has to decide what becomes of an interrupted job. */
    static List<Finding> decisions(List<JobProgress> jobs) {
        return undecided(jobs).stream()
                .map(job -> new Finding(
                        FindingLevel.WARNING,
                        Message.of("jobs.interrupted.title", job.plan().title()),
                        Message.of("jobs.interrupted.cause", JobWords.result(job)),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()))
                .toList();
    }

    String nameOf(JobProgress job) {
        PastJob past = byNumber.get(job.job());
        return past == null ? context.archive().nameOf(job) : past.name();
    }

    /** Begins what is left of a job, unless the cluster has changed meanwhile; may block. */
    Optional<Message> goOn(String name) {
        try {
            PastJob job = context.archive().named(name);
            Optional<Inventory> now = context.watch().latest();
            List<Basis.Drift> drift = now.map(job::drift).orElse(List.of());
            if (!job.canGoOn() || now.isEmpty()) {
                return Optional.of(Message.of("jobs.refusal.nothingLeft"));
            }
            if (!drift.isEmpty()) {
                return Optional.of(Message.of("jobs.goOn.drift.text", told(drift)));
            }
            context.engine().resume(job.plan().orElseThrow().toPlan(), job.resumption());
            return Optional.empty();
        } catch (JournalException e) {
            return Optional.of(e.sentence());
        }
    }

    private static Message told(List<Basis.Drift> drift) {
        return JobWords.joined(drift.stream()
                .limit(NAMED)
                .map(one -> Message.of("jobs.goOn.drift.one", one.object(), one.before(), one.now()))
                .toList());
    }
}
