package dev.toban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private final Texts english = Texts.in(Language.ENGLISH);
    private final Texts japanese = Texts.in(Language.JAPANESE);

    @Test
    void aMissingKeyIsNamed() {
        assertThatThrownBy(() -> english.of("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void aMessageInsideAMessageIsPutIntoWordsToo() {
        Message inner = Message.of("amounts.seconds", 3);
        assertThat(japanese.of(Message.of("amounts.ago", inner))).isEqualTo("3 秒前");
    }

    @Test
    void aDurationInsideAMessageIsPutIntoWords() {
        assertThat(english.of(Message.of("amounts.ago", Duration.ofMinutes(125))))
                .isEqualTo("2 h 5 min ago");
    }

    @Test
    void noMessageIsNoWord() {
        assertThat(english.of(Message.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0 s", "3,3 s", "84,84 s", "119,119 s", "120,2 min", "720,12 min", "7200,2 h", "7500,2 h 5 min"})
    void durationsKeepTheUnitAPersonWouldSay(long seconds, String words) {
        assertThat(Durations.of(english, Duration.ofSeconds(seconds))).isEqualTo(words);
    }

    @Test
    void longDurationsAreDaysAndShortOnesTenths() {
        assertThat(Durations.of(english, Duration.ofDays(12))).isEqualTo("12 d");
        assertThat(Durations.of(english, Duration.ofMillis(400))).isEqualTo("0.4 s");
    }

    @Test
    void anAgeHasItsJapaneseForm() {
        assertThat(Ages.of(japanese, Duration.ofMillis(3900))).isEqualTo("3 秒前");
        assertThat(Ages.of(english, Duration.ofMillis(3900))).isEqualTo("3 s");
        assertThat(Ages.ago(english, Duration.ofSeconds(84))).isEqualTo("84 s ago");
        assertThat(Ages.old(english, Duration.ofSeconds(84))).isEqualTo("84 s old");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "999,999 B",
        "1000,0.97 KB",
        "1024,1 KB",
        "17179869184,16 GB",
        "1099511627776,1 TB",
        "1935140464885,1.75 TB",
        "15613065042526,14.1 TB"
    })
    void sizesAreThoseOfWindows(long bytes, String words) {
        assertThat(Sizes.bytes(english, bytes)).isEqualTo(words);
    }

    @Test
    void aShareIsAPercentage() {
        assertThat(Sizes.percent(english, 0.444)).isEqualTo("44 %");
    }

    @Test
    void aPointInTimeIsAsShortAsItStaysClear() {
        Instant now = Instant.parse("2026-11-22T22:19:04Z");
        Times times = new Times(english, ZoneOffset.UTC);
        assertThat(times.brief(Instant.parse("2026-11-22T22:04:17Z"), now)).isEqualTo("22:04");
        assertThat(times.brief(Instant.parse("2026-11-19T22:04:17Z"), now)).isEqualTo("19 Nov");
        assertThat(times.brief(Instant.parse("2025-11-19T22:04:17Z"), now)).isEqualTo("2025-11-19");
        assertThat(new Times(japanese, ZoneOffset.UTC).brief(Instant.parse("2026-11-19T22:04:17Z"), now))
                .isEqualTo("11月19日");
        assertThat(times.dateTime(now)).isEqualTo("2026-11-22 22:19:04");
        assertThat(times.time(now)).isEqualTo("22:19:04");
    }
}
