package dev.toban.job;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Scope;
import dev.toban.model.Inventory;
import dev.toban.plan.Plan;
import dev.toban.plan.Schedule;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job: begins steps, reads the cluster, holds it against what was expected, until nothing is left to do. */
final class JobRun implements Job, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
    /** Cluster time between two readings. */
    private static final Duration PULSE = Duration.ofSeconds(1);
    /** Readings that may fail in a row before the outcome counts as unknown. */
    private static final int PATIENCE = 30;

    private final long number;
    private final Plan plan;
    private final Optional<Resumption> from;
    private final ClusterConnection connection;
    private final JobLog log;
    private final Consumer<JobProgress> listener;
    private final List<StepRun> steps;
    private final Instant started;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean cancelled;
    private volatile JobProgress progress;
    private Optional<Inventory> seen = Optional.empty();
    private int failedReadings;
    private Duration remaining;
    /** Steps that were to come when the remaining time was last reckoned; they only become fewer. */
    private int left;

    JobRun(JobOrder order, ClusterConnection connection, JobLog log, Consumer<JobProgress> listener) {
        this.number = order.number();
        this.plan = order.plan();
        this.from = order.from();
        this.connection = connection;
        this.log = log;
        this.listener = listener;
        this.steps = order.steps();
        this.started = connection.clock().instant();
        this.remaining = plan.estimate();
        this.left = steps.size();
        this.progress = new JobProgress(
                number,
                plan,
                JobState.RUNNING,
                steps.stream().map(StepRun::progress).toList(),
                started,
                Optional.empty(),
                remaining,
                Message.NONE);
        this.thread = Thread.ofVirtual().name("job-" + number).unstarted(this);
    }

    void begin() {
        thread.start();
    }

    void interrupt() {
        thread.interrupt();
    }

    @Override
    public void run() {
        try {
            work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the console ends; the cluster goes on with what was begun
            giveUp(Message.of("job.interrupted"));
            log.ended(progressNow());
        } finally {
            publish();
            end.countDown();
        }
    }

    private void work() throws InterruptedException {
        while (seen.isEmpty() && !isOver()) {
            verify(); // what each step relies on is written down before it begins
            if (seen.isEmpty()) {
                connection.clock().await(PULSE);
            }
        }
        if (seen.isPresent() && mayBegin(seen.get())) {
            goOn();
        }
    }

    private boolean mayBegin(Inventory now) {
        Message refusal = log.began(progress, now, from);
        if (!refusal.isNone()) {
            stopping = true;
            steps.forEach(step -> step.skip(refusal));
            // Without a row of its beginning it leaves none; one that was to go on stands as it stood.
            log.ended(from.isPresent() ? progressNow().in(JobState.INTERRUPTED) : progressNow());
        }
        return refusal.isNone();
    }

    private void goOn() throws InterruptedException {
        while (true) {
            if (cancelled) {
                cancelSteps();
            }
            tell(); // what has ended is written down before anything new begins
            beginSteps();
            tell();
            if (isOver()) {
                log.ended(progress);
                return;
            }
            connection.clock().await(PULSE);
            verify();
        }
    }

    private void tell() {
        publish();
        seen.ifPresent(now -> log.tell(progress, steps, now));
    }

    private boolean isOver() {
        return steps.stream().allMatch(step -> step.progress().state().isOver());
    }

    /** Begins what may begin now: in order, and beside each other only what the plan allows. */
    private void beginSteps() throws InterruptedException {
        boolean trouble = stopping;
        boolean together = true;
        boolean allOver = true;
        boolean alongside = true;
        long active = active();
        for (StepRun step : steps) {
            if (step.progress().state() == StepState.WAITING) {
                boolean turn = step.mayGoOn() ? active < plan.concurrency() && alongside : allOver;
                if (trouble && !(step.mayGoOn() && together && !stopping)) {
                    step.skip();
                } else if (turn) {
                    begin(step, seen.orElseThrow());
                    active += step.progress().state().isActive() ? 1 : 0;
                }
            }
            StepState state = step.progress().state();
            trouble = trouble || step.isTrouble();
            together = together && (step.mayGoOn() || state == StepState.DONE);
            allOver = allOver && state.isOver();
            alongside = alongside && (state.isOver() || step.mayGoOn());
        }
    }

    private long active() {
        return steps.stream().filter(one -> one.progress().state().isActive()).count();
    }

    /** A step that cannot be written down does not begin, and none after it. */
    private void begin(StepRun step, Inventory now) throws InterruptedException {
        Message refusal = log.begins(progress, steps.indexOf(step), step, now);
        if (refusal.isNone()) {
            step.begin(connection, now);
        } else {
            stopping = true;
            step.skip(refusal);
        }
    }

    private void verify() throws InterruptedException {
        try {
            Inventory now = connection.read(Scope.FULL);
            failedReadings = 0;
            seen = Optional.of(now);
            Instant at = connection.clock().instant();
            steps.forEach(step -> step.verify(now, at));
        } catch (ClusterException e) {
            failedReadings++;
            LOG.debug("Job {} could not read the cluster ({} in a row)", number, failedReadings, e);
            if (failedReadings >= PATIENCE) {
                LOG.warn("Job {} gave up: the cluster does not answer", number, e);
                giveUp(e.sentence());
            }
        }
    }

    private void giveUp(Message why) {
        stopping = true;
        steps.forEach(step -> step.giveUp(why));
    }

    private void cancelSteps() throws InterruptedException {
        for (StepRun step : steps) {
            step.cancel(connection);
        }
    }

    private void publish() {
        JobProgress now = progressNow();
        progress = now;
        listener.accept(now);
    }

    private JobProgress progressNow() {
        return new JobProgress(
                number,
                plan,
                state(),
                steps.stream().map(StepRun::progress).toList(),
                started,
                isOver() ? Optional.of(connection.clock().instant()) : Optional.empty(),
                remaining(),
                log.unwritten());
    }

    private JobState state() {
        if (!isOver()) {
            return stopping ? JobState.STOPPING : JobState.RUNNING;
        }
        if (has(StepState.UNKNOWN)) {
            return JobState.OUTCOME_UNKNOWN;
        }
        if (has(StepState.FAILED)) {
            return JobState.FAILED;
        }
        return has(StepState.CANCELLED) || has(StepState.SKIPPED) ? JobState.STOPPED : JobState.SUCCEEDED;
    }

    private boolean has(StepState state) {
        return steps.stream().anyMatch(step -> step.progress().state() == state);
    }

    /** The estimates of what is left, laid out as the plan would. */
    private Duration remaining() {
        List<dev.toban.plan.Step> ahead = IntStream.range(0, steps.size())
                .filter(i -> !steps.get(i).progress().state().isOver())
                .mapToObj(i -> plan.steps().get(i))
                .toList();
        if (ahead.size() != left) {
            left = ahead.size();
            Plan rest = new Plan(plan.intent(), plan.title(), List.of(), ahead, List.of(), plan.concurrency());
            remaining = Schedule.of(rest).end();
        }
        return remaining;
    }

    /** Tries again to write down what is only in memory; true when nothing is any more. */
    boolean catchUp() {
        boolean done = log.catchUp();
        if (done && !progress.unwritten().isNone()) {
            progress = progress.writtenDown();
            listener.accept(progress);
        }
        return done;
    }

    @Override
    public JobProgress progress() {
        return progress;
    }

    @Override
    public void stopAfterCurrent() {
        stopping = true;
    }

    @Override
    public void cancel() {
        stopping = true;
        cancelled = true;
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        end.await();
    }

    @Override
    public boolean awaitEnd(Duration time) throws InterruptedException {
        return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
