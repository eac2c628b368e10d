package dev.toban.ui.jobs;

import dev.toban.job.Comparison;
import dev.toban.job.JobProgress;
import dev.toban.job.JobState;
import dev.toban.job.StepProgress;
import dev.toban.job.StepState;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.StateMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Says how a job and its steps go, and what came of them. */
final class JobWords {

    /** Reasons that the one sentence of a job gives; all of them stand at the steps. */
    private static final int REASONS = 2;

    private JobWords() {}

    static StateMessage state(JobProgress job) {
        return StateMessage.of(look(job.state()), job.state());
    }

    static Look look(JobState state) {
        return switch (state) {
            case RUNNING -> Look.RUNNING;
            case STOPPING -> Look.PAUSED;
            case SUCCEEDED -> Look.OK;
            case STOPPED -> Look.WARNING;
            case FAILED -> Look.FAILED;
            case INTERRUPTED, OUTCOME_UNKNOWN -> Look.UNKNOWN;
        };
    }

    /** A person has to look at it. */
    static boolean isTrouble(JobState state) {
        return state == JobState.FAILED || state == JobState.INTERRUPTED || state == JobState.OUTCOME_UNKNOWN;
    }

    static StateMessage state(StepProgress step) {
        Message word = step.state() == StepState.RUNNING && step.percent() > 0
                ? Message.of("jobs.step.percent", step.state(), step.percent())
                : Message.of(Texts.key(step.state()));
        return StateMessage.of(look(step.state()), word);
    }

    private static Look look(StepState state) {
        return switch (state) {
            case WAITING, QUEUED -> Look.QUEUED;
            case RUNNING -> Look.RUNNING;
            case DONE -> Look.OK;
            case FAILED -> Look.FAILED;
            case CANCELLED -> Look.NOT_POSSIBLE;
            case SKIPPED -> Look.OFF;
            case UNKNOWN -> Look.UNKNOWN;
        };
    }

    /** "12 of 18 moved, 2 running, 4 queued". */
    static Message counts(JobProgress job) {
        List<StepProgress> active =
                job.steps().stream().filter(step -> step.state().isActive()).toList();
        if (job.steps().size() == 1
                && active.size() == 1
                && !active.getFirst().detail().isNone()) {
            return active.getFirst().detail();
        }
        List<Message> parts = new ArrayList<>();
        List<StepProgress> moves = moves(job);
        List<StepProgress> told = moves.isEmpty() ? job.steps() : moves;
        String key = moves.isEmpty() ? "jobs.count.done" : "jobs.count.moved";
        parts.add(Message.of(key, count(told, StepState.DONE), told.size()));
        add(parts, "jobs.count.running", count(told, StepState.RUNNING));
        add(parts, "jobs.count.queued", count(told, StepState.QUEUED) + count(told, StepState.WAITING));
        addTroubles(parts, job);
        return joined(parts);
    }

    private static long count(List<StepProgress> steps, StepState state) {
        return steps.stream().filter(step -> step.state() == state).count();
    }

    private static void addTroubles(List<Message> parts, JobProgress job) {
        add(parts, "jobs.count.failed", job.count(StepState.FAILED));
        add(parts, "jobs.count.unknown", job.count(StepState.UNKNOWN));
        add(parts, "jobs.count.cancelled", job.count(StepState.CANCELLED));
        add(parts, "jobs.count.notBegun", job.count(StepState.SKIPPED));
    }

    private static void add(List<Message> parts, String key, long count) {
        if (count > 0) {
            parts.add(Message.of(key, count));
        }
    }

    /**
     * What came of it in one sentence, with reasons for what did not work; while it runs, how far it is. What is not in
     * the journal yet is told in any case.
     */
    static Message result(JobProgress job) {
        Message came = cameOf(job);
        return job.unwritten().isNone() ? came : joined(List.of(came, job.unwritten()));
    }

    private static Message cameOf(JobProgress job) {
        if (!job.state().isOver()) {
            return counts(job);
        }
        if (job.state() == JobState.SUCCEEDED) {
            Message compared = Comparison.of(job);
            Message done = Message.of("jobs.result.succeeded", job.steps().size(), took(job));
            return compared.isNone() ? done : Message.of("jobs.result.compared", done, compared);
        }
        List<Message> parts = new ArrayList<>();
        parts.add(Message.of(
                "jobs.count.done", job.count(StepState.DONE), job.steps().size()));
        addTroubles(parts, job);
        List<Message> reasons = reasons(job);
        if (reasons.isEmpty()) {
            return joined(parts);
        }
        Message told = joined(reasons.subList(0, Math.min(REASONS, reasons.size())));
        return reasons.size() > REASONS
                ? Message.of("jobs.result.reasonsMore", joined(parts), told, reasons.size() - REASONS)
                : Message.of("jobs.result.reasons", joined(parts), told);
    }

    private static List<Message> reasons(JobProgress job) {
        return IntStream.range(0, job.steps().size())
                .filter(i -> isTrouble(job.steps().get(i)))
                .mapToObj(i -> reason(job.plan().steps().get(i), job.steps().get(i)))
                .toList();
    }

    private static boolean isTrouble(StepProgress step) {
        return (step.state() == StepState.FAILED || step.state() == StepState.UNKNOWN)
                && !step.detail().isNone();
    }

    private static Message reason(Step step, StepProgress progress) {
        return Message.of("jobs.result.reason", step.title(), progress.detail());
    }

    static Duration took(JobProgress job) {
        return job.ended()
                .map(end -> Duration.between(job.started(), end))
                .map(time -> Duration.ofSeconds(Math.max(1, time.toSeconds())))
                .orElse(Duration.ZERO);
    }

    private static List<StepProgress> moves(JobProgress job) {
        return IntStream.range(0, job.steps().size())
                .filter(i -> PlanFacts.isMove(job.plan().steps().get(i).command()))
                .mapToObj(job.steps()::get)
                .toList();
    }

    static Message joined(List<Message> parts) {
        return parts.stream()
                .reduce((left, right) -> Message.of("jobs.and", left, right))
                .orElse(Message.NONE);
    }
}
