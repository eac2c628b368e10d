package dev.toban.ui.support;

import dev.toban.text.Ages;
import dev.toban.text.Sizes;
import dev.toban.text.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Points in time, amounts and absent values as pages say them, in the language of the moment. */
public record Phrases(ObservableTexts texts, Clock clock) {

    /** What stands where nothing is known. */
    public static final String DASH = "–";

    private static final long MEGABIT = 1_000_000;
    private static final long GIGABIT = 1_000 * MEGABIT;

    /** "since 22:04". */
    public String since(Instant instant) {
        return texts.of("support.since", brief(instant));
    }

    /** "22:04" today, a date otherwise. */
    public String brief(Instant instant) {
        return new Times(texts.now(), clock.getZone()).brief(instant, clock.instant());
    }

    public String brief(Optional<Instant> instant) {
        return instant.map(this::brief).orElse(DASH);
    }

    /** "84 s ago". */
    public String ago(Instant instant) {
        return Ages.ago(texts.now(), Duration.between(instant, clock.instant()));
    }

    /** "84 s". */
    public String age(Instant instant) {
        return Ages.of(texts.now(), Duration.between(instant, clock.instant()));
    }

    /** "10 Gbps". */
    public String speed(@Nullable Long bitsPerSecond) {
        if (bitsPerSecond == null) {
            return DASH;
        }
        return bitsPerSecond >= GIGABIT
                ? texts.of("support.gigabits", bitsPerSecond / GIGABIT)
                : texts.of("support.megabits", bitsPerSecond / MEGABIT);
    }

    /** "10 Nov, 12 d ago". */
    public String dated(@Nullable Instant instant) {
        return instant == null ? DASH : brief(instant) + ", " + ago(instant);
    }

    public String bytes(@Nullable Long bytes) {
        return bytes == null ? DASH : Sizes.bytes(texts.now(), bytes);
    }

    public String percent(double share) {
        return Double.isNaN(share) ? DASH : Sizes.percent(texts.now(), share);
    }

    public String yesNo(@Nullable Boolean fact) {
        return fact == null ? DASH : texts.of(fact ? "support.on" : "support.off");
    }

    /** What is not empty, with commas between. */
    public static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    public static String text(@Nullable Object value) {
        return value == null ? DASH : value.toString();
    }
}
