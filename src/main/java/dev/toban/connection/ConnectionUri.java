package dev.toban.connection;

import dev.toban.document.DocumentException;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The address of a cluster: {@code lab:}, {@code lab:NAME}, {@code lab:FILE?state=PATH&speed=N} or {@code file:FILE}.
 *
 * @param scheme which way it is reached
 * @param target a name or a file; empty for the built-in lab
 * @param options what follows the question mark
 */
public record ConnectionUri(Scheme scheme, String target, Map<String, String> options) {

    public ConnectionUri {
        options = Map.copyOf(options);
    }

    /** The ways that this version knows. */
    public enum Scheme {
        LAB(Set.of("speed", "state")),
        FILE(Set.of());

        @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
        private final Set<String> options;

        Scheme(Set<String> options) {
            this.options = options;
        }
    }

    /**
     * Reads an address.
     *
     * @throws DocumentException when it is none, or names an option that does not exist
     */
    public static ConnectionUri parse(String text) throws DocumentException {
        int colon = text.indexOf(':');
        Optional<Scheme> scheme = colon < 0 ? Optional.empty() : scheme(text.substring(0, colon));
        if (scheme.isEmpty()) {
            throw new DocumentException(text, "", Message.of("connect.uri.unknown"));
        }
        int question = text.indexOf('?', colon);
        String target = question < 0 ? text.substring(colon + 1) : text.substring(colon + 1, question);
        ConnectionUri uri = new ConnectionUri(
                scheme.get(), target, question < 0 ? Map.of() : options(text, text.substring(question + 1)));
        uri.check(text);
        return uri;
    }

    /** True when both reach one simulated cluster, or neither reaches one; how fast its time goes does not matter. */
    public boolean isSameWorldAs(ConnectionUri other) {
        boolean simulated = scheme == Scheme.LAB || other.scheme == Scheme.LAB;
        return !simulated || (scheme == other.scheme && target.equals(other.target) && place().equals(other.place()));
    }

    private Optional<Path> place() {
        return state().map(file -> Path.of(file).toAbsolutePath().normalize());
    }

    /** True for a simulated cluster that is gone when its program ends. */
    public boolean isGoneWithItsProgram() {
        return scheme == Scheme.LAB && state().isEmpty();
    }

    private static Optional<Scheme> scheme(String word) {
        return List.of(Scheme.values()).stream()
                .filter(scheme -> scheme.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static Map<String, String> options(String text, String query) throws DocumentException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new DocumentException(text, "", Message.of("connect.uri.option", pair));
            }
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return options;
    }

    private void check(String text) throws DocumentException {
        for (String option : options.keySet()) {
            if (!scheme.options.contains(option)) {
                throw new DocumentException(text, "", Message.of("connect.uri.option", option));
            }
        }
        if (scheme == Scheme.FILE && target.isEmpty()) {
            throw new DocumentException(text, "", Message.of("connect.uri.noFile"));
        }
        if (state().filter(String::isEmpty).isPresent()) {
            throw new DocumentException(text, "", Message.of("connect.uri.noState"));
        }
        speed();
    }

    /** How fast a lab runs; empty when the address does not say. */
    public Optional<Double> speed() throws DocumentException {
        Optional<String> given = Optional.ofNullable(options.get("speed"));
        try {
            Optional<Double> speed = given.map(Double::valueOf);
            if (speed.filter(number -> number < 0 || number.isInfinite() || number.isNaN())
                    .isEmpty()) {
                return speed;
            }
        } catch (NumberFormatException _) {
            // refused below, with the same words as a negative speed
        }
        throw new DocumentException(toString(), "", Message.of("connect.uri.speed", given.orElse("")));
    }

    /** The file that keeps a lab's run beyond the program; empty when it is gone with it. */
    public Optional<String> state() {
        return Optional.ofNullable(options.get("state"));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme.name().toLowerCase(Locale.ROOT))
                .append(':')
                .append(target);
        options.forEach((key, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(key)
                .append('=')
                .append(value));
        return text.toString();
    }
}
