package dev.toban.text;

import java.util.Locale;

/** The languages Toban speaks. */
public enum Language {
    ENGLISH(Locale.US),
    JAPANESE(Locale.JAPAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a locale, English where Toban does not speak it. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
    }
}
