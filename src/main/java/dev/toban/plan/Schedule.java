package dev.toban.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * When each step of a plan begins and ends by our reckoning.
 *
 * @param slots begin and end of each step, counted from the start of the plan
 */
public record Schedule(List<Slot> slots) {

    /** Begin and end of a step. */
    public record Slot(Duration begin, Duration end) {}

    public Schedule {
        slots = List.copyOf(slots);
    }

    /** Lays the steps out: those that may run together fill as many lanes as the plan allows. */
    public static Schedule of(Plan plan) {
        List<Slot> slots = new ArrayList<>();
        PriorityQueue<Duration> lanes = new PriorityQueue<>();
        Duration end = Duration.ZERO;
        boolean together = false;
        for (Step step : plan.steps()) {
            if (!step.together() || !together) {
                lanes.clear();
                for (int lane = 0; lane < plan.concurrency(); lane++) {
                    lanes.add(end);
                }
            }
            Duration begin = lanes.remove();
            Slot slot = new Slot(begin, begin.plus(step.estimate()));
            lanes.add(slot.end());
            slots.add(slot);
            end = slot.end().compareTo(end) > 0 ? slot.end() : end;
            together = step.together();
        }
        return new Schedule(slots);
    }

    /** When the last step ends. */
    public Duration end() {
        return slots.stream().map(Slot::end).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
