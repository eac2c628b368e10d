package dev.toban.text;

import java.time.Duration;

/** How old a fact is, in words; whole seconds, because an age that flickers says nothing. */
public final class Ages {

    private Ages() {}

    /** The short form beside a clock or a name: "3 s". */
    public static String of(Texts texts, Duration age) {
        return texts.of("amounts.age", words(texts, age));
    }

    /** The form inside a sentence: "3 s ago". */
    public static String ago(Texts texts, Duration age) {
        return texts.of("amounts.ago", words(texts, age));
    }

    /** The form that warns: "84 s old". */
    public static String old(Texts texts, Duration age) {
        return texts.of("amounts.old", words(texts, age));
    }

    private static String words(Texts texts, Duration age) {
        return Durations.of(texts, Duration.ofSeconds(age.toSeconds()));
    }
}
