package dev.toban.plan;

import java.time.Duration;
import java.util.List;

/**
 * What a rehearsal of a plan has shown.
 *
 * @param succeeded whether every step came to its end
 * @param taken how long the whole took, on the clock of the copy
 * @param steps how long each step took, in the order of the plan; zero for a step that did not end
 */
public record Prediction(boolean succeeded, Duration taken, List<Duration> steps) {

    public Prediction {
        steps = List.copyOf(steps);
    }

    /** How long a step took; zero where the rehearsal does not know it. */
    public Duration step(int index) {
        return index < steps.size() ? steps.get(index) : Duration.ZERO;
    }
}
