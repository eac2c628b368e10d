package dev.toban.job;

import dev.toban.document.JsonNames;
import dev.toban.plan.PlanDocument;
import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The jobs of a journal, put together from its rows. */
public final class JobHistory {

    private JobHistory() {}

    /** Every job, the oldest first. */
    public static List<PastJob> of(List<Journal.Row> rows) {
        Map<String, List<JournalEntry>> byJob = new LinkedHashMap<>();
        rows.forEach(row ->
                byJob.computeIfAbsent(row.entry().job(), _ -> new ArrayList<>()).add(row.entry()));
        return byJob.values().stream().map(JobHistory::job).toList();
    }

    /**
     * The one job whose name begins like this, as people type it.
     *
     * @throws JournalException when none or several do
     */
    public static PastJob named(List<PastJob> jobs, String beginning) throws JournalException {
        List<PastJob> found =
                jobs.stream().filter(job -> job.name().startsWith(beginning)).toList();
        if (found.size() != 1) {
            String key = found.isEmpty() ? "journal.job.none" : "journal.job.several";
            throw new JournalException(Message.of(key, beginning, found.size()));
        }
        return found.getFirst();
    }

    private static PastJob job(List<JournalEntry> rows) {
        JournalEntry first = rows.getFirst();
        Optional<JournalEntry> end = Optional.of(rows.getLast()).filter(row -> row.event() == JournalEvent.JOB_ENDED);
        Optional<PlanDocument> plan =
                rows.stream().map(JournalEntry::plan).filter(Objects::nonNull).findFirst();
        return new PastJob(
                first.job(),
                first.title(),
                first.who(),
                first.why(),
                first.connection(),
                first.cluster(),
                end.map(JobHistory::state).orElseGet(() -> unended(rows)),
                first.at(),
                end.map(JournalEntry::at),
                steps(rows, plan),
                plan);
    }

    private static JobState state(JournalEntry end) {
        return named(JobState.values(), end.outcome()).orElse(JobState.OUTCOME_UNKNOWN);
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

    /** A job without an end runs as long as its last program does. */
    private static JobState unended(List<JournalEntry> rows) {
        boolean runs = rows.stream()
                .map(JournalEntry::runner)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .filter(Runner::isRunning)
                .isPresent();
        return runs ? JobState.RUNNING : JobState.INTERRUPTED;
    }

    private static List<PastJob.PastStep> steps(List<JournalEntry> rows, Optional<PlanDocument> plan) {
        int begun = rows.stream().mapToInt(JournalEntry::step).max().orElse(0);
        int count = plan.map(document -> document.steps().size()).orElse(begun);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> step(rows, number, title(plan, number)))
                .toList();
    }

    private static String title(Optional<PlanDocument> plan, int number) {
        return plan.map(document -> document.steps().get(number - 1).title()).orElse("");
    }

    private static PastJob.PastStep step(List<JournalEntry> rows, int number, String title) {
        return rows.reversed().stream()
                .filter(row -> row.step() == number)
                .findFirst()
                .map(row -> new PastJob.PastStep(stepState(row), row.title(), row.detail()))
                .orElse(new PastJob.PastStep(StepState.WAITING, title, ""));
    }
}
