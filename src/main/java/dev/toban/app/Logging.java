package dev.toban.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** What is logged, and what libraries keep to themselves. */
final class Logging {

    private Logging() {}

    /** Reads the levels that the program ships; a configuration of the user's own counts instead. */
    static void begin() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream levels = Logging.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
