package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import dev.toban.connection.Reason;
import dev.toban.model.Inventory;
import dev.toban.plan.Expectation;
import dev.toban.plan.Step;
import dev.toban.plan.Verdict;
import dev.toban.plan.Verification;
import dev.toban.text.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One step of a job on its way. */
final class StepRun {

    /** A step may take this many times its estimate before its outcome counts as unknown. */
    private static final int SLACK = 10;

    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(10);

    /** The cluster may have heard the question: only reading it again tells what became of it. */
    private static final Set<Reason> LOST = Set.of(Reason.TIMED_OUT, Reason.BAD_REPLY);

    private final Step step;
    private StepProgress progress = StepProgress.WAITING;
    private Instant begun = Instant.MAX;
    private Instant deadline = Instant.MAX;
    /** Believed only when the cluster, read again, neither shows what was wanted nor is on its way to it. */
    private Message refusal = Message.NONE;

    /** True when an earlier run has begun it, and nobody has seen its end. */
    private final boolean begunBefore;
    /** The most objects that were still to come, of a step that waits for several. */
    private int most;
    /** True when this run has asked the cluster. */
    private boolean asked;

    /** A step as an earlier run has left it: DONE, UNKNOWN when it was begun, else WAITING. */
    StepRun(Step step, StepState before) {
        this.step = step;
        this.begunBefore = before == StepState.UNKNOWN;
        if (before == StepState.DONE) {
            progress = StepProgress.DONE;
        }
    }

    Step step() {
        return step;
    }

    StepProgress progress() {
        return progress;
    }

    /** True when the step may run beside others and does not mind their failing. */
    boolean mayGoOn() {
        return step.together();
    }

    boolean isTrouble() {
        return progress.state().isOver() && progress.state() != StepState.DONE;
    }

    void skip() {
        progress = StepProgress.of(StepState.SKIPPED, 0);
    }

    /** It is not begun now, and this is why; what an earlier run has begun stays unknown. */
    void skip(Message why) {
        if (progress.state() == StepState.WAITING) {
            progress = StepProgress.ended(begunBefore ? StepState.UNKNOWN : StepState.SKIPPED, why);
        }
    }

    /** Asks the cluster, unless an earlier run has asked already and the cluster shows it, or is on its way. */
    void begin(ClusterConnection connection, Inventory seen) throws InterruptedException {
        Duration patience = step.estimate().multipliedBy(SLACK);
        begun = connection.clock().instant();
        deadline = begun.plus(patience.compareTo(LEAST_PATIENCE) > 0 ? patience : LEAST_PATIENCE);
        if (isAwayAlready(seen) || (begunBefore && isTakenUp(seen))) {
            progress = StepProgress.of(StepState.RUNNING, 0);
            return;
        }
        asked = true;
        Optional<ClusterCommand> command = Optional.ofNullable(step.command());
        progress = command.isEmpty() ? StepProgress.of(StepState.RUNNING, 0) : ask(connection, command.get());
        if (progress.state() == StepState.FAILED) {
            refusal = progress.detail();
            progress = StepProgress.of(StepState.RUNNING, 0);
        }
    }

    /** What had only to leave a node, and has left it by itself, is not sent to yet another one. */
    private boolean isAwayAlready(Inventory seen) {
        return step.expected() instanceof Expectation.RoleAway
                && Verification.of(step.expected(), seen) instanceof Verdict.Met;
    }

    private boolean isTakenUp(Inventory seen) {
        return Verification.of(step.expected(), seen) instanceof Verdict.Met
                || Verification.isUnderWay(step.expected(), seen);
    }

    private static StepProgress ask(ClusterConnection connection, ClusterCommand command) throws InterruptedException {
        try {
            return switch (connection.execute(command, Progress.SILENT)) {
                case CommandOutcome.Done _, CommandOutcome.Started _, CommandOutcome.Unknown _ ->
                    StepProgress.of(StepState.RUNNING, 0);
                case CommandOutcome.Queued _ -> StepProgress.of(StepState.QUEUED, 0);
                case CommandOutcome.Refused(var error) ->
                    StepProgress.ended(StepState.FAILED, Message.of("job.refused", error.sentence()));
                case CommandOutcome.Failed(var error) ->
                    StepProgress.ended(StepState.FAILED, Message.of("job.failed", error.sentence()));
            };
        } catch (ClusterException e) {
            return LOST.contains(e.reason())
                    ? StepProgress.of(StepState.RUNNING, 0)
                    : StepProgress.ended(StepState.FAILED, Message.of("job.notAsked", e.sentence()));
        }
    }

    void verify(Inventory inventory, Instant now) {
        if (!progress.state().isActive()) {
            return;
        }
        progress = switch (Verification.of(step.expected(), inventory)) {
            case Verdict.Met() -> StepProgress.DONE;
            case Verdict.Missed(var why) -> StepProgress.ended(StepState.FAILED, why);
            case Verdict.Pending pending -> pending(pending, inventory, now);
        };
        if (progress.state().isOver()) {
            progress = progress.after(Duration.between(begun, now));
        }
    }

    private StepProgress pending(Verdict.Pending pending, Inventory inventory, Instant now) {
        boolean underWay = Verification.isUnderWay(step.expected(), inventory);
        if (!asked && !underWay) {
            return StepProgress.WAITING; // what an earlier run had begun came to nothing: it is asked for anew
        }
        return refusal.isNone() || underWay ? pending(pending, now) : StepProgress.ended(StepState.FAILED, refusal);
    }

    private StepProgress pending(Verdict.Pending pending, Instant now) {
        if (now.isAfter(deadline) && !refusal.isNone()) {
            return StepProgress.ended(StepState.FAILED, refusal); // nor has anything come of what was under way
        }
        if (now.isAfter(deadline)) {
            Message why = pending.awaited().isNone() ? Message.of("job.notSeen") : pending.awaited();
            return StepProgress.ended(StepState.UNKNOWN, why);
        }
        StepState state = pending.queued() ? StepState.QUEUED : StepState.RUNNING;
        most = Math.max(most, pending.left());
        int percent = most == 0 ? pending.percent() : 100 * (most - pending.left()) / most;
        return new StepProgress(state, percent, pending.awaited());
    }

    /** What was begun cannot be followed any more. */
    void giveUp(Message why) {
        if (progress.state().isActive()) {
            progress = StepProgress.ended(StepState.UNKNOWN, why);
        } else if (progress.state() == StepState.WAITING) {
            skip();
        }
    }

    /** Drops what waits and asks the cluster to cancel a live migration that runs; anything else comes to its end. */
    void cancel(ClusterConnection connection) throws InterruptedException {
        if (progress.state() == StepState.WAITING) {
            skip();
        } else if (progress.state().isActive()
                && step.command() instanceof ClusterCommand.MoveVirtualMachine(var group, var _, var _)) {
            StepProgress answer = ask(connection, new ClusterCommand.CancelMigration(group));
            if (answer.state() != StepState.FAILED) {
                progress = StepProgress.ended(StepState.CANCELLED, Message.of("job.cancelled"));
            }
        }
    }
}
