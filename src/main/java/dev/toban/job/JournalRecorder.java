package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterConnection;
import dev.toban.document.JsonNames;
import dev.toban.document.Sha256;
import dev.toban.model.Inventory;
import dev.toban.plan.Basis;
import dev.toban.plan.PlanDocument;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes every step of a job to the journal. */
public final class JournalRecorder implements JobRecorder {

    private static final Runner RUNNER = Runner.current();

    private final JournalAccess access;
    private final Origin origin;
    private final ClusterConnection connection;
    private final Runner runner;
    /** What has ended and could not be written down yet, in the order in which it has to be. */
    private final Queue<JournalEntry> kept = new ArrayDeque<>();

    private final Map<Long, String> names = new ConcurrentHashMap<>();
    private final Map<Long, String> reasons = new ConcurrentHashMap<>();

    /** Writes for a connection. */
    public JournalRecorder(JournalAccess access, Origin origin, ClusterConnection connection) {
        this(access, origin, connection, RUNNER);
    }

    JournalRecorder(JournalAccess access, Origin origin, ClusterConnection connection, Runner runner) {
        this.access = access;
        this.origin = origin;
        this.connection = connection;
        this.runner = runner;
    }

    /**
     * What is the same for every row.
     *
     * @param who the person
     * @param why what the change is for
     * @param address of the cluster
     * @param clock wall time
     * @param texts the language of titles
     */
    public record Origin(String who, String why, String address, InstantSource clock, Texts texts) {}

    @Override
    public void because(long job, String why) {
        if (!why.isBlank()) {
            reasons.put(job, why.strip());
        }
    }

    private String why(JobProgress job) {
        return reasons.getOrDefault(job.job(), origin.why());
    }

    /** The name of a job in the journal; its number counts only in this program. */
    public String nameOf(JobProgress job) {
        return names.computeIfAbsent(job.job(), _ -> UUID.randomUUID().toString());
    }

    @Override
    public void began(JobProgress job, Inventory before) throws JournalException {
        PlanDocument.Maker maker = new PlanDocument.Maker(
                origin.who(), origin.clock().instant(), why(job), origin.address(), origin.texts(), connection::script);
        PlanDocument plan = PlanDocument.of(job.plan(), before, maker);
        alive(job); // before the row, so that nobody takes it for one without a program
        write(row(JournalEvent.JOB_BEGAN, job, "", Message.NONE).begunBy(plan, runner));
    }

    @Override
    public void resumed(JobProgress job, String name) throws JournalException {
        names.put(job.job(), name);
        if (!resume(row(JournalEvent.JOB_RESUMED, job, "", Message.NONE).begunBy(null, runner))) {
            names.remove(job.job()); // nor does it write an end of what goes on elsewhere
            throw new JournalException(Message.of("journal.taken"));
        }
    }

    private synchronized boolean resume(JournalEntry entry) throws JournalException {
        catchUp();
        return access.journal().resume(entry);
    }

    @Override
    public void ended(JobProgress job) throws JournalException {
        keep(row(JournalEvent.JOB_ENDED, job, JsonNames.of(job.state()), Comparison.of(job)));
    }

    @Override
    public void alive(JobProgress job) throws JournalException {
        access.journal().sign(nameOf(job));
    }

    /** One thread after the other, also while the database is slow: the order of the rows is what they tell. */
    private synchronized void write(JournalEntry entry) throws JournalException {
        catchUp();
        access.journal().append(entry);
    }

    private synchronized void keep(JournalEntry entry) throws JournalException {
        kept.add(entry);
        catchUp();
    }

    @Override
    public synchronized void catchUp() throws JournalException {
        for (JournalEntry next = kept.peek(); next != null; next = kept.peek()) {
            access.journal().append(next);
            kept.remove();
        }
    }

    private JournalEntry row(JournalEvent event, JobProgress job, String outcome, Message detail) {
        return new JournalEntry(
                origin.clock().instant(),
                event,
                origin.who(),
                why(job),
                origin.address(),
                connection.capabilities().cluster().value(),
                nameOf(job),
                0,
                origin.texts().of(job.plan().title()),
                null,
                "",
                "",
                "",
                "",
                outcome,
                origin.texts().of(detail),
                null,
                null);
    }

    @Override
    public void begins(JobProgress job, int index, Step step, Inventory before) throws JournalException {
        write(step(row(JournalEvent.STEP_BEGAN, job, "", Message.NONE), index, step, before));
    }

    @Override
    public void ended(JobProgress job, int index, Step step, Inventory after) throws JournalException {
        StepProgress progress = job.steps().get(index);
        String outcome = JsonNames.of(progress.state());
        JournalEntry row = row(JournalEvent.STEP_ENDED, job, outcome, progress.detail());
        keep(step(row, index, step, after));
    }

    private JournalEntry step(JournalEntry row, int index, Step step, Inventory inventory) {
        Optional<ClusterCommand> command = Optional.ofNullable(step.command());
        String script = command.map(connection::script).orElse("");
        String seen = Basis.of(step, inventory).words();
        boolean begins = row.event() == JournalEvent.STEP_BEGAN;
        return new JournalEntry(
                row.at(),
                row.event(),
                row.who(),
                row.why(),
                row.connection(),
                row.cluster(),
                row.job(),
                index + 1,
                origin.texts().of(step.title()),
                step.command(),
                script,
                script.isEmpty() ? "" : Sha256.of(script),
                begins ? seen : "",
                begins ? "" : seen,
                row.outcome(),
                row.detail(),
                null,
                null);
    }
}
