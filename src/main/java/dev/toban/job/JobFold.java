package dev.toban.job;

import dev.toban.document.JsonNames;
import dev.toban.plan.PlanDocument;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One job, put together row by row; of each step only what its newest row says is kept. */
final class JobFold {

    private final JournalEntry first;
    private final Map<Integer, PastJob.PastStep> steps = new HashMap<>();
    private Optional<PlanDocument> plan = Optional.empty();
    private Optional<Runner> runner = Optional.empty();
    private Optional<JobState> end = Optional.empty();
    private Optional<Instant> ended = Optional.empty();

    JobFold(JournalEntry first) {
        this.first = first.without();
    }

    void add(JournalEntry row) {
        plan = plan.or(() -> Optional.ofNullable(row.plan()));
        runner = Optional.ofNullable(row.runner()).or(() -> runner);
        boolean ends = row.event() == JournalEvent.JOB_ENDED;
        end = ends
                ? named(JobState.values(), row.outcome()).or(() -> Optional.of(JobState.OUTCOME_UNKNOWN))
                : Optional.empty();
        ended = ends ? Optional.of(row.at()) : Optional.empty();
        if (row.step() > 0) {
            steps.put(row.step(), new PastJob.PastStep(stepState(row), row.title(), row.detail()));
        }
    }

    /**
     * As far as it is known.
     *
     * @param signed jobs that have given a sign of life lately
     */
    PastJob job(Set<String> signed) {
        return new PastJob(
                first.job(),
                first.title(),
                first.who(),
                first.why(),
                first.connection(),
                first.cluster(),
                end.orElseGet(() -> unended(signed)),
                first.at(),
                ended,
                steps(),
                plan);
    }

    /**
     * A step whose row says only that it began has an end that nobody saw. One that was refused, because its beginning
     * could not be written down, was not begun.
     */
    private static StepState stepState(JournalEntry row) {
        StepState state = named(StepState.values(), row.outcome()).orElse(StepState.UNKNOWN);
        return state == StepState.SKIPPED ? StepState.WAITING : state;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String outcome) {
        return Stream.of(constants)
                .filter(constant -> JsonNames.of(constant).equals(outcome))
                .findFirst();
    }

    /** A job without an end runs as long as its last program does; of another computer only its signs tell. */
    private JobState unended(Set<String> signed) {
        boolean runs = runner.map(last -> last.isHere() ? last.isRunning() : signed.contains(first.job()))
                .orElse(false);
        return runs ? JobState.RUNNING : JobState.INTERRUPTED;
    }

    private List<PastJob.PastStep> steps() {
        int begun = steps.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        int count = plan.map(document -> document.steps().size()).orElse(begun);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Optional.ofNullable(steps.get(number))
                        .orElseGet(() -> new PastJob.PastStep(StepState.WAITING, title(number), "")))
                .toList();
    }

    private String title(int number) {
        return plan.map(document -> document.steps().get(number - 1).title()).orElse("");
    }
}
