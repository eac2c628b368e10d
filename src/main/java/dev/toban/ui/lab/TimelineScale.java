package dev.toban.ui.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of time that a drawing shows. It moves on by a quarter of itself at a time, so that the drawing stands
 * still while the clock runs through it.
 *
 * @param width of the drawing in pixels
 */
record TimelineScale(Instant begin, Duration span, double width) {

    /** What a drawing may show, from the closest look on. */
    static final List<Duration> SPANS = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(12),
            Duration.ofDays(2));

    private static final double TICK_WIDTH = 84;
    private static final List<Long> STEPS =
            List.of(10L, 30L, 60L, 120L, 300L, 600L, 1_800L, 3_600L, 7_200L, 14_400L, 21_600L, 43_200L, 86_400L);

    static TimelineScale around(Instant now, Duration span, double width) {
        long quarter = span.toSeconds() / 4;
        long begin = (Math.floorDiv(now.getEpochSecond(), quarter) - 1) * quarter;
        return new TimelineScale(Instant.ofEpochSecond(begin), span, width);
    }

    /** The least span in which an instant to come stands on the drawing. */
    static Duration spanUntil(Duration coming) {
        return SPANS.stream()
                .skip(1)
                .filter(span -> coming.compareTo(span.dividedBy(2)) < 0)
                .findFirst()
                .orElse(SPANS.getLast());
    }

    Instant end() {
        return begin.plus(span);
    }

    double x(Instant at) {
        return width * Duration.between(begin, at).toMillis() / span.toMillis();
    }

    /** Round times, far enough apart for their words. */
    List<Instant> ticks() {
        long step = step();
        List<Instant> ticks = new ArrayList<>();
        long first = Math.ceilDiv(begin.getEpochSecond(), step) * step;
        for (long at = first; at < end().getEpochSecond(); at += step) {
            ticks.add(Instant.ofEpochSecond(at));
        }
        return ticks;
    }

    /** True when ticks are told to the second. */
    boolean isFine() {
        return step() < 60;
    }

    private long step() {
        double least = TICK_WIDTH * span.toSeconds() / Math.max(1, width);
        return STEPS.stream().filter(step -> step >= least).findFirst().orElse(STEPS.getLast());
    }
}
