package dev.toban.job;

import dev.toban.plan.Prediction;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Holds a job against the rehearsal of its plan. */
public final class Comparison {

    /** A rehearsal counts as right within this share of the longer time: so much do the durations of its copy vary. */
    private static final double TOLERANCE = 0.2;

    /** Below this nobody minds a difference. */
    private static final Duration TRIFLE = Duration.ofSeconds(5);

    /** So many steps are named. */
    private static final int NAMED = 3;

    private Comparison() {}

    /** What came otherwise than rehearsed; nothing to say while the job runs, or where there was no rehearsal. */
    public static Message of(JobProgress job) {
        Prediction predicted = job.plan().prediction();
        if (predicted == null || job.ended().isEmpty()) {
            return Message.NONE;
        }
        Duration took = Duration.between(job.started(), job.ended().get());
        boolean succeeded = job.state() == JobState.SUCCEEDED;
        if (succeeded != predicted.succeeded()) {
            return Message.of(succeeded ? "job.compared.better" : "job.compared.worse", took, predicted.taken());
        }
        List<Message> steps = steps(job, predicted);
        if (steps.isEmpty()) {
            return Message.of("job.compared.same", took, predicted.taken());
        }
        Message named = steps.stream()
                .limit(NAMED)
                .reduce((left, right) -> Message.of("job.compared.and", left, right))
                .orElseThrow();
        return Message.of("job.compared.differs", took, predicted.taken(), steps.size(), named);
    }

    private static List<Message> steps(JobProgress job, Prediction predicted) {
        List<Message> differing = new ArrayList<>();
        for (int i = 0; i < job.steps().size(); i++) {
            Duration took = job.steps().get(i).took();
            if (differ(took, predicted.step(i))) {
                Step step = job.plan().steps().get(i);
                differing.add(Message.of("job.compared.step", step.title(), took, predicted.step(i)));
            }
        }
        return differing;
    }

    private static boolean differ(Duration took, Duration predicted) {
        Duration difference = took.minus(predicted).abs();
        long longer = Math.max(took.toMillis(), predicted.toMillis());
        return difference.compareTo(TRIFLE) > 0 && difference.toMillis() > TOLERANCE * longer;
    }
}
