package dev.toban.ui.jobs;

import dev.toban.advisor.Finding;
import dev.toban.command.Intent;
import dev.toban.connection.ClusterWatch;
import dev.toban.job.Job;
import dev.toban.job.JobProgress;
import dev.toban.job.JobState;
import dev.toban.job.PastJob;
import dev.toban.job.StepState;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.Plans;
import dev.toban.ui.support.Rows;
import dev.toban.ui.support.TaskLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Every job of this console, the steps of the selected one, and what the task strip says. */
final class JobsViewModel implements AutoCloseable {

    private final JobsContext context;
    private final Rows<Long, JobProgress> jobs = new Rows<>(JobProgress::job);
    private final Rows<StepLine.Key, StepLine> steps = new Rows<>(StepLine::key);
    private final ReadOnlyObjectWrapper<List<Finding>> decisions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Page.Badge> badge = new ReadOnlyObjectWrapper<>(Page.Badge.NONE);
    private final ReadOnlyObjectWrapper<Optional<JobProgress>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** What jobs said since the screen looked last: only the newest word of each is worth showing. */
    private final Map<Long, JobProgress> news = new ConcurrentHashMap<>();

    private final AtomicBoolean told = new AtomicBoolean();
    /** Jobs that failed while nobody looked. */
    private final Set<Long> unseen = new HashSet<>();

    private boolean watched;
    private final Plans plans;
    private final PastJobs past;
    private final JobStrip strip;
    private final JobActions onPage;
    private final AutoCloseable subscription;
    private final ClusterWatch.Watching watching;
    private final AtomicBoolean asked = new AtomicBoolean();

    JobsViewModel(JobsContext context, Runnable openPage, Plans plans) {
        this.context = context;
        this.plans = plans;
        this.past = new PastJobs(context);
        this.strip = new JobStrip(context, new JobActions("strip-", this), openPage);
        this.onPage = new JobActions("jobs-", this);
        this.subscription = context.engine().subscribe(this::take);
        context.engine().jobs().stream().map(Job::progress).forEach(this::take);
        // With the first reading, so that the window does not wait for the journal to open.
        this.watching = context.watch().subscribe(_ -> {
            if (asked.compareAndSet(false, true)) {
                readPast();
            }
            context.engine().jobs().stream()
                    .map(Job::progress)
                    .filter(job -> !job.state().isOver())
                    .forEach(this::take);
        });
    }

    /** Reads what other programs have run; one that was interrupted asks for a decision. */
    void readPast() {
        context.background().run(past::read, this::showPast, _ -> {});
    }

    private void showPast(List<PastJob> before) {
        List<JobProgress> rows = new ArrayList<>(past.rows(before));
        PastJobs.undecided(rows).filter(_ -> !watched).map(JobProgress::job).ifPresent(unseen::add);
        jobs.items().stream().filter(job -> !PastJobs.isPast(job)).forEach(rows::add);
        jobs.replaceWith(rows);
        show();
    }

    /** Takes back what a job has done, by a plan that is looked at first. */
    void undo(JobProgress job) {
        plans.open(new Intent.Undo(past.nameOf(job)));
    }

    /** Goes on with a job that ended too early. */
    void goOn(JobProgress job) {
        long left = job.steps().size() - job.count(StepState.DONE);
        boolean sure = context.dialogs()
                .confirm(
                        Message.of("jobs.goOn.title", job.plan().title()),
                        Message.of("jobs.goOn.text", left),
                        Message.of("jobs.goOn.now"));
        if (sure) {
            String name = past.nameOf(job);
            context.background().run(() -> past.goOn(name), this::wentOn, _ -> {});
        }
    }

    private void wentOn(Optional<Message> refusal) {
        refusal.ifPresent(why -> context.dialogs().information(Message.of("jobs.goOn.failed"), why));
        readPast();
    }

    Rows<Long, JobProgress> jobs() {
        return jobs;
    }

    /** The steps of the selected job. */
    Rows<StepLine.Key, StepLine> steps() {
        return steps;
    }

    ReadOnlyObjectProperty<Optional<JobProgress>> selected() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TaskLine> tasks() {
        return strip.line();
    }

    /** Jobs that were interrupted: a person has to decide what becomes of them. */
    ReadOnlyObjectProperty<List<Finding>> decisions() {
        return decisions.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Page.Badge> badge() {
        return badge.getReadOnlyProperty();
    }

    /** What can be done to the selected job. */
    List<Action> actions() {
        return onPage.all();
    }

    void select(List<JobProgress> rows) {
        selected.set(rows.stream().findFirst());
        onPage.about(selected.get());
        steps.replaceWith(selected.get().map(StepLine::of).orElse(List.of()));
    }

    /** Called on a job's own thread, as often as it likes. */
    private void take(JobProgress progress) {
        news.put(progress.job(), progress);
        if (told.compareAndSet(false, true)) {
            context.background().onUi(this::show);
        }
    }

    private void show() {
        told.set(false);
        List<JobProgress> changed = news.keySet().stream()
                .sorted()
                .flatMap(number -> Optional.ofNullable(news.remove(number)).stream())
                .toList();
        jobs.putAll(changed);
        goneOn(changed);
        strip.tell(jobs.items());
        List<Finding> open = PastJobs.decisions(jobs.items());
        if (!open.equals(decisions.get())) {
            decisions.set(open); // an equal list would have the whole overview drawn again
        }
        changed.stream()
                .filter(job -> !watched && JobWords.isTrouble(job.state()))
                .map(JobProgress::job)
                .forEach(unseen::add);
        tellBadge();
    }

    /** A job of before that goes on here is told once, as a job of this console. */
    private void goneOn(List<JobProgress> changed) {
        Set<String> ours = changed.stream().map(past::nameOf).collect(Collectors.toSet());
        jobs.removeAll(jobs.items().stream()
                .filter(job -> PastJobs.isPast(job) && ours.contains(past.nameOf(job)))
                .map(JobProgress::job)
                .toList());
    }

    /** Whoever opens the page sees what failed; until then the navigation says so. */
    void watched(boolean now) {
        watched = now;
        if (now) {
            unseen.clear();
        }
        tellBadge();
    }

    private void tellBadge() {
        long running =
                jobs.items().stream().filter(job -> !job.state().isOver()).count();
        Page.Badge quiet = running == 0 ? Page.Badge.NONE : Page.Badge.of((int) running, Look.RUNNING);
        badge.set(unseen.isEmpty() ? quiet : Page.Badge.of(unseen.size(), Look.FAILED));
    }

    /** When the job will be done, or when it was. */
    String doneBy(JobProgress job) {
        return strip.doneBy(job);
    }

    /** A key pressed by mistake must not end a job halfway. */
    void stop(JobProgress job) {
        boolean sure = context.dialogs()
                .confirmDanger(
                        Message.of("jobs.stop.title", job.plan().title()),
                        Message.of("jobs.stop.text"),
                        Message.of("jobs.stop"),
                        Message.of("jobs.keep"));
        if (sure) {
            ask(job, Job::stopAfterCurrent);
        }
    }

    /** Cancelling leaves the cluster halfway, so it is asked for twice. */
    void cancel(JobProgress job) {
        boolean sure = context.dialogs()
                .confirmDanger(
                        Message.of("jobs.cancel.title", job.plan().title()),
                        Message.of("jobs.cancel.text"),
                        Message.of("jobs.cancel.verb"),
                        Message.of("jobs.keep"));
        if (sure) {
            ask(job, Job::cancel);
        }
    }

    private void ask(JobProgress about, Consumer<Job> order) {
        context.engine().jobs().stream()
                .filter(job -> job.progress().job() == about.job())
                .forEach(order);
    }

    static boolean isStopping(JobProgress job) {
        return job.state() == JobState.STOPPING;
    }

    @Override
    public void close() {
        watching.close();
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
