package dev.toban.text;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language, found by key. */
public final class Texts {

    private static final Map<Language, Texts> LOADED = new EnumMap<>(Language.class);

    private final Language language;
    private final Map<String, String> patterns;
    private final NumberFormat numbers;
    /** Sentences without gaps, ready: tables of many thousand rows ask for the same few words again and again. */
    private final Map<String, String> plain = new ConcurrentHashMap<>();

    private Texts(Language language) {
        this.language = language;
        this.patterns = Map.copyOf(Areas.words(language));
        this.numbers = NumberFormat.getNumberInstance(language.locale());
    }

    public static Texts in(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language, Texts::new);
        }
    }

    public Language language() {
        return language;
    }

    public String of(String key, Object... args) {
        if (args.length == 0) {
            return plain.computeIfAbsent(key, missing -> format(missing, args));
        }
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = word(args[i]);
        }
        return format(key, words);
    }

    public String of(Enum<?> constant) {
        return of(key(constant));
    }

    public String of(Message message) {
        return message.isNone() ? "" : of(message.key(), message.args().toArray());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The key of the word for a constant. */
    public static String key(Enum<?> constant) {
        return "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** The language's numbers, a format of the caller's own: looking one up takes far longer than a copy. */
    NumberFormat numbers() {
        return (NumberFormat) numbers.clone();
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    private Object word(Object arg) {
        return switch (arg) {
            case Message message -> of(message);
            case Enum<?> constant -> of(constant);
            case Duration duration -> Durations.of(this, duration);
            case Number number -> number;
            default -> arg.toString();
        };
    }

    private String format(String key, Object[] args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for key " + key);
        }
        return new MessageFormat(pattern, language.locale()).format(args);
    }
}
