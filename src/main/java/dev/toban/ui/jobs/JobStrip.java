package dev.toban.ui.jobs;

import dev.toban.job.JobProgress;
import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.TaskLine;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the strip at the window's foot says of the jobs. */
final class JobStrip {

    private final JobsContext context;
    private final JobActions actions;
    private final Action open;
    private final ReadOnlyObjectWrapper<TaskLine> line;

    JobStrip(JobsContext context, JobActions actions, Runnable openPage) {
        this.context = context;
        this.actions = actions;
        this.open = Action.always("strip-open", "jobs.title", Icon.UP, openPage);
        this.line = new ReadOnlyObjectWrapper<>(idle(TaskLine.idle(Message.of("jobs.strip.nothing"))));
    }

    ReadOnlyObjectProperty<TaskLine> line() {
        return line.getReadOnlyProperty();
    }

    /** Of what runs the newest, else what ended last, else what was interrupted before this program began. */
    void tell(List<JobProgress> jobs) {
        List<JobProgress> running =
                jobs.stream().filter(job -> !job.state().isOver()).toList();
        Optional<JobProgress> spokenOf =
                running.isEmpty() ? lastEnded(jobs).or(() -> PastJobs.undecided(jobs)) : Optional.of(running.getLast());
        actions.about(spokenOf);
        spokenOf.ifPresent(job -> line.set(line(job, running.size())));
    }

    private static Optional<JobProgress> lastEnded(List<JobProgress> jobs) {
        return jobs.stream()
                .filter(job -> job.ended().isPresent() && !PastJobs.isPast(job))
                .max((left, right) -> left.ended().get().compareTo(right.ended().get()));
    }

    private TaskLine line(JobProgress job, int running) {
        Look look = JobWords.look(job.state());
        Message title = job.plan().title();
        if (PastJobs.isInterrupted(job)) {
            return idle(new TaskLine(0, look, title, JobWords.result(job), Double.NaN, Message.NONE, List.of()));
        }
        if (running == 0) {
            Message last = Message.of("jobs.strip.last", doneBy(job), JobWords.result(job));
            return idle(new TaskLine(0, look, title, last, Double.NaN, Message.NONE, List.of()));
        }
        return new TaskLine(
                running,
                look,
                title,
                JobWords.counts(job),
                job.share(),
                Message.of("jobs.doneBy", doneBy(job)),
                List.of(actions.stop(), actions.cancel(), open));
    }

    private TaskLine idle(TaskLine line) {
        return new TaskLine(0, line.look(), line.name(), line.progress(), Double.NaN, Message.NONE, List.of(open));
    }

    /** When the job will be done, or when it was. */
    String doneBy(JobProgress job) {
        if (PastJobs.isInterrupted(job)) {
            return Phrases.DASH;
        }
        Times times = new Times(context.texts().now(), context.clock().getZone());
        return times.minute(
                job.ended().orElseGet(() -> context.clock().instant().plus(job.remaining())));
    }
}
