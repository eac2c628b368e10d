package dev.toban.ui.jobs;

import dev.toban.command.Intent;
import dev.toban.document.DocumentException;
import dev.toban.job.JobProgress;
import dev.toban.job.JobState;
import dev.toban.job.Rehearsal;
import dev.toban.model.Inventory;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.plan.Prediction;
import dev.toban.text.Message;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Saving;
import dev.toban.ui.support.StateMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A plan on the screen: what it says, whether it may run, and the way to run it. */
final class PlanViewModel {

    private static final StateMessage NOT_REHEARSED = StateMessage.of(Look.OFF, Message.NONE);

    private final JobsContext context;
    private final ProposalMaker maker;
    private final Runnable close;
    private final ReadOnlyObjectWrapper<Proposal> proposal;
    private final ReadOnlyObjectWrapper<Message> notice = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final StringProperty why = new SimpleStringProperty("");
    private volatile List<Message> assumed = List.of();
    private final ReadOnlyObjectWrapper<StateMessage> rehearsal = new ReadOnlyObjectWrapper<>(NOT_REHEARSED);
    /** Plans that wait until what keeps them from running is mended, the last one first. */
    private final Deque<Intent> earlier = new ArrayDeque<>();

    private boolean starting;

    /**
     * Shows a plan.
     *
     * @param close takes the sheet away
     */
    PlanViewModel(Proposal first, ProposalMaker maker, JobsContext context, Runnable close) {
        this.context = context;
        this.maker = maker;
        this.close = close;
        this.proposal = new ReadOnlyObjectWrapper<>(first);
        refusal.set(first.refusal());
    }

    ReadOnlyObjectProperty<Proposal> proposal() {
        return proposal.getReadOnlyProperty();
    }

    /** Why the plan that is shown is not the one that was opened; none while it is. */
    ReadOnlyObjectProperty<Message> notice() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** What the change is for, as the journal keeps it. */
    StringProperty why() {
        return why;
    }

    /** Shows the plan that mends what a check found, in the place of this one. */
    void resolve(Intent intent) {
        Intent now = proposal.get().plan().intent();
        show(intent, () -> earlier.push(now));
    }

    /** The plan that is mended by the one that is shown; empty when it was not opened to mend another. */
    Optional<Intent> earlier() {
        return Optional.ofNullable(earlier.peek());
    }

    /** Back to the plan that was to be mended, made anew. */
    void back() {
        earlier().ifPresent(intent -> show(intent, earlier::pop));
    }

    private void show(Intent intent, Runnable then) {
        context.background()
                .run(
                        () -> maker.make(intent),
                        made -> made.ifPresent(next -> {
                            then.run();
                            notice.set(Message.NONE);
                            refusal.set(next.refusal());
                            rehearsal.set(NOT_REHEARSED);
                            proposal.set(next);
                        }),
                        _ -> {});
    }

    /** How the rehearsal of the plan that is shown has gone; no words before there was one. */
    ReadOnlyObjectProperty<StateMessage> rehearsal() {
        return rehearsal.getReadOnlyProperty();
    }

    boolean isRehearsing() {
        return rehearsal.get().look() == Look.RUNNING;
    }

    /** What the copy of the last rehearsal had to assume. */
    List<Message> assumed() {
        return assumed;
    }

    /** Says what the copy had to assume, one thing a line. */
    void tellAssumed() {
        Message all = assumed.stream()
                .reduce((left, right) -> Message.of("jobs.rehearsal.lines", left, right))
                .orElse(Message.NONE);
        context.dialogs().information(Message.of("jobs.rehearsal.assumed.title"), all);
    }

    /** Runs the plan on a simulated copy of the cluster, and says how that went. */
    void rehearse() {
        Optional<Inventory> inventory = context.watch().latest();
        if (inventory.isEmpty() || isRehearsing()) {
            return;
        }
        Plan plan = proposal.get().plan();
        rehearsal.set(StateMessage.of(Look.RUNNING, Message.of("jobs.rehearsal.runs")));
        Rehearsal.Original original = new Rehearsal.Original(
                inventory.get(), context.clock().instant(), context.copies().address());
        context.background()
                .<Outcome, RuntimeException>run(() -> rehearsed(plan, original), how -> told(plan, how), _ -> {});
    }

    /** How a rehearsal went, and what it says of the real run. */
    private record Outcome(StateMessage words, Optional<Prediction> prediction) {}

    /** A rehearsal of a plan that is not shown any more is of no use. */
    private void told(Plan plan, Outcome how) {
        boolean shown = plan.equals(proposal.get().plan());
        rehearsal.set(shown ? how.words() : NOT_REHEARSED);
        if (shown) {
            how.prediction().ifPresent(seen -> proposal.set(proposal.get().predicted(seen)));
        }
    }

    private Outcome rehearsed(Plan plan, Rehearsal.Original original) {
        try {
            Rehearsal rehearsed = Rehearsal.of(plan, original, context.copies().simulations());
            assumed = rehearsed.assumptions();
            return new Outcome(words(rehearsed, plan), Optional.of(rehearsed.prediction()));
        } catch (DocumentException e) {
            return new Outcome(StateMessage.of(Look.FAILED, e.sentence()), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(NOT_REHEARSED, Optional.empty());
        }
    }

    private static StateMessage words(Rehearsal rehearsal, Plan plan) {
        JobProgress end = rehearsal.end();
        return StateMessage.of(
                end.state() == JobState.SUCCEEDED ? Look.OK : Look.FAILED,
                Message.of(
                        "jobs.rehearsal.ended", end.state(), rehearsal.taken(), plan.estimate(), JobWords.result(end)));
    }

    /** Writes the plan to a file that can be read, rehearsed and run later. */
    void save() {
        Plan plan = proposal.get().plan();
        context.watch().latest().ifPresent(inventory -> {
            PlanDocument document = PlanDocument.of(plan, inventory, maker());
            Dialogs.FileKind kind = new Dialogs.FileKind(Message.of("jobs.plan.kind"), "json");
            String name = PlanDocument.kind(plan.intent()) + ".json";
            new Saving(context.background(), context.dialogs())
                    .save(Message.of("jobs.plan.save"), kind, name, document::write);
        });
    }

    private PlanDocument.Maker maker() {
        return new PlanDocument.Maker(
                context.copies().person(),
                context.clock().instant(),
                why.get().strip(),
                context.copies().address(),
                context.texts().now(),
                context.connection()::script);
    }

    /** The checks in a few words. */
    StateMessage verdict() {
        Message why = proposal.get().refusal();
        if (!why.isNone()) {
            return StateMessage.of(Look.FAILED, why);
        }
        if (!notice.get().isNone()) {
            return StateMessage.of(Look.WARNING, notice.get());
        }
        int warnings = proposal.get().plan().checks(CheckLevel.WARNING).size();
        return warnings > 0
                ? StateMessage.of(Look.WARNING, Message.of("jobs.verdict.warnings", warnings))
                : StateMessage.of(Look.OK, Message.of("jobs.verdict.passed"));
    }

    /** All scripts in running order, without what only reads again. */
    String script() {
        return proposal.get().rows().stream()
                .map(StepRow::script)
                .filter(script -> !script.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Starts the plan that was looked at; when the cluster no longer fits it, shows the one that does. */
    void run() {
        if (starting || !refusal.get().isNone()) {
            return;
        }
        starting = true;
        Proposal shown = proposal.get();
        String because = why.get();
        context.background().run(() -> startUnlessOutdated(shown, because), this::started, _ -> {});
    }

    private Optional<Proposal> startUnlessOutdated(Proposal shown, String because) {
        Optional<Proposal> now = maker.make(shown.plan().intent());
        if (now.isPresent() && !now.get().asksTheSame(shown)) {
            return now;
        }
        context.engine().start(shown.plan(), because);
        return Optional.empty();
    }

    /** Names the first step that is new; where none is, some went away. */
    private static Message changed(Proposal now, Proposal before) {
        List<Message> steps = now.newTo(before);
        return steps.isEmpty()
                ? Message.of("jobs.notice.fewer")
                : Message.of("jobs.notice.changed", steps.getFirst(), steps.size());
    }

    private void started(Optional<Proposal> outdated) {
        starting = false;
        if (outdated.isEmpty()) {
            close.run();
            return;
        }
        notice.set(changed(outdated.get(), proposal.get()));
        refusal.set(outdated.get().refusal());
        rehearsal.set(NOT_REHEARSED);
        proposal.set(outdated.get());
    }
}
