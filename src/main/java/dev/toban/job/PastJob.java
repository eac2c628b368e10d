package dev.toban.job;

import dev.toban.model.Inventory;
import dev.toban.plan.Basis;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.plan.Step;
import dev.toban.plan.UndoPlanner;
import dev.toban.plan.Verdict;
import dev.toban.plan.Verification;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A job as the journal tells it, whichever program ran it.
 *
 * @param name of the job
 * @param title its plan in words
 * @param who the person
 * @param why what the change was for
 * @param connection address of the cluster
 * @param cluster its name
 * @param state how it stands; INTERRUPTED when its program is gone
 * @param began wall time
 * @param ended wall time; empty while it runs, and when it was interrupted
 * @param steps one for each step of the plan
 * @param plan what it runs; empty for jobs of versions that did not write it down
 */
public record PastJob(
        String name,
        String title,
        String who,
        String why,
        String connection,
        String cluster,
        JobState state,
        Instant began,
        Optional<Instant> ended,
        List<PastStep> steps,
        Optional<PlanDocument> plan) {

    public PastJob {
        steps = List.copyOf(steps);
    }

    /**
     * A step of it.
     *
     * @param state WAITING when it was never begun, UNKNOWN when it was begun and nobody saw its end
     * @param title the step in words; empty when it was never begun and the plan is not known
     * @param detail why it did not work
     */
    public record PastStep(StepState state, String title, String detail) {}

    /** Where it ended, as a job of this program would tell it; {@code number} tells it from them. */
    public Optional<JobProgress> progress(long number) {
        List<StepProgress> told = steps.stream()
                .map(step -> new StepProgress(
                        step.state() == StepState.WAITING && state.isOver() ? StepState.SKIPPED : step.state(),
                        step.state() == StepState.DONE ? 100 : 0,
                        step.detail().isEmpty() ? Message.NONE : Message.of("plan.written", step.detail())))
                .toList();
        return plan.map(document ->
                new JobProgress(number, document.toPlan(), state, told, began, ended, Duration.ZERO, Message.NONE));
    }

    /** True when there is something left to do, and what to do is known. */
    public boolean canGoOn() {
        boolean left = steps.stream().anyMatch(step -> step.state() != StepState.DONE);
        return state.isOver() && left && plan.isPresent();
    }

    /** True when something was done that may be taken back. */
    public boolean canBeUndone() {
        boolean touched = steps.stream().anyMatch(step -> step.state() != StepState.WAITING);
        return state.isOver() && touched && plan.isPresent();
    }

    /**
     * What of the steps that are left is not any more as it was when the plan was made. A step whose end the cluster
     * shows already, because something else has brought it about, is not left.
     */
    public List<Basis.Drift> drift(Inventory now) {
        Plan whole = plan.orElseThrow().toPlan();
        Map<String, String> known = plan.orElseThrow().facts();
        IntPredicate behind = step -> before(steps.get(step).state()) != StepState.WAITING
                || Verification.of(whole.steps().get(step).expected(), now) instanceof Verdict.Met;
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, String> after = new TreeMap<>();
        forSteps(whole, now, behind.negate()).forEach((object, fact) -> {
            if (known.containsKey(object)) {
                before.put(object, known.get(object));
                after.put(object, fact);
            }
        });
        Set<String> touched = forSteps(whole, now, behind).keySet();
        before.keySet().removeAll(touched);
        after.keySet().removeAll(touched);
        return new Basis(before).driftTo(new Basis(after));
    }

    private static SortedMap<String, String> forSteps(Plan whole, Inventory now, IntPredicate wanted) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (int i = 0; i < whole.steps().size(); i++) {
            if (wanted.test(i)) {
                facts.putAll(Basis.of(whole.steps().get(i), now).facts());
            }
        }
        return facts;
    }

    /** The plan that takes back what was done of it. */
    public Plan undo(Inventory now) {
        return UndoPlanner.plan(name, plan.orElseThrow().toPlan(), begun(), now);
    }

    /** The steps that were begun, in running order. */
    List<Step> begun() {
        Plan whole = plan.orElseThrow().toPlan();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).state() != StepState.WAITING)
                .mapToObj(whole.steps()::get)
                .toList();
    }

    /**
     * True when nothing that it began is on its way any more. What its program saw last may have gone on without it.
     */
    public boolean isSettled(Inventory now) {
        return begun().stream().noneMatch(step -> Verification.isUnderWay(step.expected(), now));
    }

    /** Where it would go on: steps that failed or were cancelled are tried again, those that were left out begun. */
    public Resumption resumption() {
        return new Resumption(
                name, why, steps.stream().map(step -> before(step.state())).toList());
    }

    private static StepState before(StepState state) {
        return switch (state) {
            case DONE -> StepState.DONE;
            case UNKNOWN, FAILED, CANCELLED -> StepState.UNKNOWN;
            default -> StepState.WAITING;
        };
    }
}
