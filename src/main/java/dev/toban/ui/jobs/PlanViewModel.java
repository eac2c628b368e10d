package dev.toban.ui.jobs;

import dev.toban.plan.CheckLevel;
import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.StateMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A plan on the screen: what it says, whether it may run, and the way to run it. */
final class PlanViewModel {

    private final JobsContext context;
    private final ProposalMaker maker;
    private final Runnable close;
    private final ReadOnlyObjectWrapper<Proposal> proposal;
    private final ReadOnlyObjectWrapper<Message> notice = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>(Message.NONE);
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
        context.background().run(() -> startUnlessOutdated(shown), this::started, _ -> {});
    }

    private Optional<Proposal> startUnlessOutdated(Proposal shown) {
        Optional<Proposal> now = maker.make(shown.plan().intent());
        if (now.isPresent() && !now.get().asksTheSame(shown)) {
            return now;
        }
        context.engine().start(shown.plan());
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
        proposal.set(outdated.get());
    }
}
