package dev.toban.text;

import java.time.Duration;

/** Lengths of time in words: "84 s", "12 min", "2 h 5 min", "12 d". */
public final class Durations {

    private static final Duration AS_SECONDS = Duration.ofMinutes(2);
    private static final Duration AS_MINUTES = Duration.ofHours(1);
    private static final Duration AS_HOURS = Duration.ofDays(2);

    private Durations() {}

    public static String of(Texts texts, Duration duration) {
        Duration span = duration.isNegative() ? Duration.ZERO : duration;
        if (span.compareTo(Duration.ofSeconds(1)) < 0 && !span.isZero()) {
            return texts.of("amounts.seconds", tenths(texts, span));
        }
        if (span.compareTo(AS_SECONDS) < 0) {
            return texts.of("amounts.seconds", span.toSeconds());
        }
        if (span.compareTo(AS_MINUTES) < 0) {
            return texts.of("amounts.minutes", Math.round(span.toSeconds() / 60.0));
        }
        return span.compareTo(AS_HOURS) < 0 ? hours(texts, span) : texts.of("amounts.days", span.toDays());
    }

    private static String hours(Texts texts, Duration span) {
        return span.toMinutesPart() == 0
                ? texts.of("amounts.hours", span.toHours())
                : texts.of("amounts.hoursMinutes", span.toHours(), span.toMinutesPart());
    }

    private static String tenths(Texts texts, Duration span) {
        return String.format(texts.language().locale(), "%.1f", Math.max(0.1, span.toMillis() / 1000.0));
    }
}
