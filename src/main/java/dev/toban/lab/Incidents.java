package dev.toban.lab;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The incidents that come with the program. */
public final class Incidents {

    private static final List<String> NAMES = read("incidents.txt").lines().toList();

    private Incidents() {}

    /** Their names, from the easiest on. */
    public static List<String> names() {
        return NAMES;
    }

    /** The name under which the lab opens an incident, as in {@code lab:practice-lost-vote}. */
    public static String scenarioName(String incident) {
        return Incident.PREFIX + incident;
    }

    /** The incident that a scenario belongs to. */
    public static Optional<Incident> of(Scenario scenario) {
        return named(scenario.name());
    }

    /** The incident with this scenario name, regardless of case. */
    static Optional<Incident> named(String scenarioName) {
        String name = scenarioName.toLowerCase(Locale.ROOT);
        return NAMES.stream()
                .filter(known -> name.equals(Incident.PREFIX + known))
                .findFirst()
                .map(Incidents::load);
    }

    private static Incident load(String name) {
        String file = name + ".json";
        try {
            Incident incident = Json.STRICT.read(read(file), file, Incident.class);
            Scenarios.checked(file, incident.scenario());
            return incident;
        } catch (DocumentException e) {
            throw new IllegalStateException("a built-in incident is malformed", e);
        }
    }

    private static String read(String file) {
        try (InputStream stream = Incidents.class.getResourceAsStream("practice/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
