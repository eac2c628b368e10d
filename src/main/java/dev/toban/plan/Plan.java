package dev.toban.plan;

import dev.toban.command.Intent;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What will be done, why it may be done, and how it is taken back.
 *
 * @param intent what was wanted
 * @param title the intent in words
 * @param checks the worst first
 * @param steps in running order
 * @param effect what the users of the roles notice, sentence by sentence
 * @param concurrency how many steps run at a time
 * @param prediction what a rehearsal has shown; absent where there was none
 */
public record Plan(
        Intent intent,
        Message title,
        List<Check> checks,
        List<Step> steps,
        List<Message> effect,
        int concurrency,
        @Nullable Prediction prediction) {

    public Plan {
        checks = List.copyOf(checks);
        steps = List.copyOf(steps);
        effect = List.copyOf(effect);
        if (concurrency < 1) {
            throw new IllegalArgumentException("a plan runs at least one step at a time");
        }
    }

    /** A plan that was not rehearsed. */
    public Plan(
            Intent intent, Message title, List<Check> checks, List<Step> steps, List<Message> effect, int concurrency) {
        this(intent, title, checks, steps, effect, concurrency, null);
    }

    /** The same plan with what its rehearsal has shown. */
    public Plan predicted(@Nullable Prediction shown) {
        return new Plan(intent, title, checks, steps, effect, concurrency, shown);
    }

    /** The same plan with a warning in the place of the check that says everything was read just now. */
    public Plan insteadOfFresh(Message what, Message why) {
        Check warning = new Check(CheckLevel.WARNING, what, why, List.of());
        List<Check> warned = checks.stream()
                .map(check -> check.title().key().equals(Draft.FRESH) ? warning : check)
                .sorted(Comparator.comparing(Check::level))
                .toList();
        return new Plan(intent, title, warned, steps, effect, concurrency);
    }

    /** The same plan with one more check. */
    public Plan with(Check check) {
        List<Check> more = Stream.concat(Stream.of(check), checks.stream())
                .sorted(Comparator.comparing(Check::level))
                .toList();
        return new Plan(intent, title, more, steps, effect, concurrency);
    }

    /** True when both ask the same of the cluster, in the same order; words and estimates may differ. */
    public boolean asksTheSame(Plan other) {
        return concurrency == other.concurrency && asked(this).equals(asked(other));
    }

    private static List<String> asked(Plan plan) {
        return plan.steps.stream().map(Step::asks).toList();
    }

    public List<Check> checks(CheckLevel level) {
        return checks.stream().filter(check -> check.level() == level).toList();
    }

    /** True when a blocker keeps the plan from running, or when there is nothing to run. */
    public boolean isBlocked() {
        return steps.isEmpty() || !checks(CheckLevel.BLOCKER).isEmpty();
    }

    /** How long the whole takes: steps that run together share the time. */
    public Duration estimate() {
        Schedule schedule = Schedule.of(this);
        return schedule.end();
    }
}
