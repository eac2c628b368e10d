package dev.toban.job;

import dev.toban.connection.ClusterConnection;
import dev.toban.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs plans on one cluster, each on a thread of its own, and tells how they go. */
public final class JobEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);

    /** In real time; a job that is interrupted needs far less, unless its database does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** In real time, between two attempts to write down what is only in memory. */
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final ClusterConnection connection;
    private final JobRecorder recorder;
    private final List<JobRun> runs = new CopyOnWriteArrayList<>();
    private final List<Consumer<JobProgress>> subscribers = new CopyOnWriteArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** An engine whose jobs leave no trace. */
    public JobEngine(ClusterConnection connection) {
        this(connection, JobRecorder.NONE);
    }

    /** An engine that writes down what it does; what cannot be written is not begun. */
    public JobEngine(ClusterConnection connection, JobRecorder recorder) {
        this.connection = connection;
        this.recorder = recorder;
    }

    /**
     * Runs a plan.
     *
     * @throws IllegalArgumentException when a blocker keeps it from running
     */
    public Job start(Plan plan) {
        return start(plan, "");
    }

    /** The same; {@code why} says in the journal what it is for. */
    public Job start(Plan plan, String why) {
        if (plan.isBlocked()) {
            throw new IllegalArgumentException("a blocked plan does not run: " + plan.title());
        }
        return begin(plan, Optional.empty(), why);
    }

    /** Goes on with a plan whose job had ended too early; it keeps its name in the journal. */
    public Job resume(Plan plan, Resumption from) {
        return begin(plan, Optional.of(from), from.why());
    }

    private Job begin(Plan plan, Optional<Resumption> from, String why) {
        long number = numbers.incrementAndGet();
        recorder.because(number, why);
        JobRun run = new JobRun(new JobOrder(number, plan, from), connection, new JobLog(recorder), this::publish);
        runs.add(run);
        run.begin();
        Thread.ofVirtual().name("job-" + number + "-signs").start(() -> accompany(run));
        return run;
    }

    /** Tells others that a job goes on, then tries until all of it is in the journal, or the program ends. */
    private void accompany(JobRun run) {
        try {
            while (!run.awaitEnd(JobSigns.PULSE)) {
                sign(run);
            }
            while (!run.catchUp() && !closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The rest of a job is only in memory yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sign(JobRun run) {
        try {
            recorder.alive(run.progress());
        } catch (JournalException e) {
            LOG.warn("Other computers may take a job for interrupted", e);
        }
    }

    /** The jobs of this console, the oldest first. */
    public List<Job> jobs() {
        return List.copyOf(runs);
    }

    /** Adds a subscriber; it is called on the job's thread. */
    public AutoCloseable subscribe(Consumer<JobProgress> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    private void publish(JobProgress progress) {
        subscribers.forEach(subscriber -> subscriber.accept(progress));
    }

    /** Lets no further step begin and waits until that is written down; the cluster goes on with what was begun. */
    @Override
    public void close() {
        closing.countDown();
        runs.forEach(JobRun::interrupt);
        boolean interrupted = false;
        for (JobRun run : runs) {
            try {
                if (run.awaitEnd(PATIENCE) && !run.catchUp()) {
                    LOG.warn("The end of a job is lost with this program; the next one finds it interrupted");
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
