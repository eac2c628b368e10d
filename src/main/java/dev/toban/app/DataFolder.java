package dev.toban.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the program keeps its settings. */
final class DataFolder {

    private DataFolder() {}

    static Path current() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /** {@code TOBAN_HOME}, else the place that the operating system has for such data. */
    static Path of(Map<String, String> environment, Path home) {
        return named(environment, "TOBAN_HOME")
                .or(() -> named(environment, "LOCALAPPDATA").map(folder -> folder.resolve("Toban")))
                .or(() -> named(environment, "XDG_DATA_HOME").map(folder -> folder.resolve("toban")))
                .orElse(home.resolve(".local/share/toban"));
    }

    private static Optional<Path> named(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
