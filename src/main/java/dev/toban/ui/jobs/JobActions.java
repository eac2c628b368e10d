package dev.toban.ui.jobs;

import dev.toban.job.JobProgress;
import dev.toban.job.StepState;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Icon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Stopping and cancelling the job that is spoken of. */
final class JobActions {

    private final ObjectProperty<Optional<JobProgress>> job = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Message> stopRefusal = new SimpleObjectProperty<>(Message.of("jobs.refusal.noJob"));
    private final ObjectProperty<Message> cancelRefusal = new SimpleObjectProperty<>(Message.of("jobs.refusal.noJob"));
    private final Action stop;
    private final Action cancel;

    private final ObjectProperty<Message> goOnRefusal = new SimpleObjectProperty<>(Message.of("jobs.refusal.noJob"));
    private final ObjectProperty<Message> undoRefusal = new SimpleObjectProperty<>(Message.of("jobs.refusal.noJob"));
    private final Action goOn;
    private final Action undo;

    JobActions(String prefix, JobsViewModel model) {
        goOn = new Action(prefix + "go-on", "jobs.goOn", Icon.RESUME, goOnRefusal, () -> with(model::goOn));
        undo = new Action(prefix + "undo", "jobs.undo", Icon.UNDO, undoRefusal, () -> with(model::undo));
        stop = new Action(prefix + "stop", "jobs.stop", Icon.STOP, stopRefusal, () -> with(model::stop));
        cancel = new Action(prefix + "cancel", "jobs.cancel", Icon.CLOSE, cancelRefusal, () -> with(model::cancel))
                .dangerous();
    }

    Action stop() {
        return stop;
    }

    Action cancel() {
        return cancel;
    }

    List<Action> all() {
        return List.of(goOn, undo, stop, cancel);
    }

    void about(Optional<JobProgress> spokenOf) {
        job.set(spokenOf);
        Message over = spokenOf.map(now -> now.state().isOver() ? Message.of("jobs.refusal.over") : Message.NONE)
                .orElse(Message.of("jobs.refusal.noJob"));
        boolean stopping = spokenOf.filter(JobsViewModel::isStopping).isPresent();
        cancelRefusal.set(over);
        stopRefusal.set(stopping ? Message.of("jobs.refusal.stopping") : over);
        goOnRefusal.set(spokenOf.map(JobActions::whyNotOn).orElse(Message.of("jobs.refusal.noJob")));
        undoRefusal.set(spokenOf.map(JobActions::whyNotBack).orElse(Message.of("jobs.refusal.noJob")));
    }

    private static Message whyNotOn(JobProgress job) {
        if (!job.state().isOver()) {
            return Message.of("jobs.refusal.runs");
        }
        boolean done = job.count(StepState.DONE) == job.steps().size();
        return done ? Message.of("jobs.refusal.nothingLeft") : Message.NONE;
    }

    private static Message whyNotBack(JobProgress job) {
        if (!job.state().isOver()) {
            return Message.of("jobs.refusal.runs");
        }
        long untouched = job.count(StepState.WAITING) + job.count(StepState.SKIPPED);
        return untouched == job.steps().size() ? Message.of("jobs.refusal.nothingDone") : Message.NONE;
    }

    private void with(Consumer<JobProgress> order) {
        job.get().ifPresent(order);
    }
}
