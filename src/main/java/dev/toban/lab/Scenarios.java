package dev.toban.lab;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads scenarios and refuses malformed ones with the place of the fault and what was expected there. */
public final class Scenarios {

    private Scenarios() {}

    /** Only the version of a scenario, which decides whether the rest can be read. */
    private record Version(int scenario) {}

    public static Scenario read(Path file) throws DocumentException {
        String source = file.toString();
        check(source, Json.TOLERANT.read(file, Version.class));
        return checked(source, Json.STRICT.read(file, Scenario.class));
    }

    /** Reads a text; {@code source} names it in a refusal. */
    public static Scenario read(String text, String source) throws DocumentException {
        check(source, Json.TOLERANT.read(text, source, Version.class));
        return checked(source, Json.STRICT.read(text, source, Scenario.class));
    }

    /** A built-in scenario by its name, or the one in a file; {@code duty} when the name is empty. */
    public static Scenario named(String nameOrFile) throws DocumentException {
        if (nameOrFile.isEmpty()) {
            return builtIn(BuiltIn.DUTY);
        }
        for (BuiltIn builtIn : BuiltIn.values()) {
            if (builtIn.scenarioName().equalsIgnoreCase(nameOrFile)) {
                return builtIn(builtIn);
            }
        }
        Optional<Incident> incident = Incidents.named(nameOrFile);
        if (incident.isPresent()) {
            return incident.get().scenario();
        }
        if (!isPath(nameOrFile)) {
            String names =
                    Arrays.stream(BuiltIn.values()).map(BuiltIn::scenarioName).collect(Collectors.joining(", "));
            throw new DocumentException(nameOrFile, "", Message.of("connect.lab.unknown", names));
        }
        return read(Path.of(nameOrFile));
    }

    /** A path has a separator or ends in {@code .json}. */
    private static boolean isPath(String text) {
        return text.contains("/")
                || text.contains("\\")
                || text.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    public static Scenario builtIn(BuiltIn name) {
        String file = name.scenarioName() + ".json";
        try (InputStream stream = Scenarios.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing in the program");
            }
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("a built-in scenario is malformed", e);
        }
    }

    private static void check(String source, Version version) throws DocumentException {
        if (version.scenario > Scenario.VERSION) {
            String found = String.format(Locale.ROOT, "%d", version.scenario);
            String known = String.format(Locale.ROOT, "%d", Scenario.VERSION);
            throw new DocumentException(source, "/scenario", Message.of("lab.scenario.newer", found, known));
        }
    }

    /** The scenario itself, if it holds together. */
    static Scenario checked(String source, Scenario scenario) throws DocumentException {
        Problems problems = new Problems(source);
        problems.require(scenario.scenario() > 0, "/scenario", "lab.scenario.positive", scenario.scenario());
        new HardwareCheck(scenario, problems).run();
        new WorkloadCheck(scenario, problems).run();
        new TimelineCheck(scenario, problems).run();
        return scenario;
    }
}
