package dev.toban.ui.jobs;

import dev.toban.command.ClusterCommand;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.plan.Prediction;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import dev.toban.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan that was made from what was read, ready to be shown.
 *
 * @param made the cluster's time when it was made
 * @param incapable why the connection cannot carry it out, whatever the checks say; none when it can
 */
record Proposal(Plan plan, Instant made, List<StepRow> rows, Message incapable) {

    private static final Duration LONG = Duration.ofMinutes(10);

    Proposal {
        rows = List.copyOf(rows);
    }

    /** The same with what a rehearsal has shown. */
    Proposal predicted(Prediction shown) {
        return new Proposal(plan.predicted(shown), made, rows, incapable);
    }

    /** Why it cannot run; none when it can. */
    Message refusal() {
        int blockers = plan.checks(CheckLevel.BLOCKER).size();
        if (blockers > 0) {
            return Message.of("jobs.refusal.blockers", blockers);
        }
        return plan.steps().isEmpty() ? Message.of("jobs.refusal.nothing") : incapable;
    }

    /** The time from start to end, when it starts now. */
    Instant doneBy() {
        return made.plus(plan.estimate());
    }

    /** A point in time with seconds only where they matter. */
    String brief(Instant time, Times times) {
        return plan.estimate().compareTo(LONG) < 0 ? times.time(time) : times.minute(time);
    }

    /** True when both ask the same of the cluster; estimates may differ. */
    boolean asksTheSame(Proposal other) {
        return refusal().isNone() == other.refusal().isNone() && plan.asksTheSame(other.plan);
    }

    /** The steps of this plan that the other one does not have, in words. */
    List<Message> newTo(Proposal other) {
        Set<String> known = other.plan.steps().stream().map(Step::asks).collect(Collectors.toSet());
        return plan.steps().stream()
                .filter(step -> !known.contains(step.asks()))
                .map(Step::title)
                .toList();
    }

    /** The name a command has in documents: moveGroup for MoveGroup. */
    static String nameOf(ClusterCommand command) {
        String name = command.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
