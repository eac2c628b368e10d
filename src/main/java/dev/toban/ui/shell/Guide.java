package dev.toban.ui.shell;

import dev.toban.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The user guide that ships inside the program, one Markdown page per topic and language. */
final class Guide {

    private static final String FOLDER = "/dev/toban/guide/";
    private static final String FIRST = "index";

    /** All pages, in the order in which a person would read them. */
    static final List<String> TOPICS = List.of(
            FIRST,
            "getting-started",
            "overview",
            "nodes",
            "roles",
            "networks",
            "adapters",
            "volumes",
            "jobs",
            "lab",
            "scenario",
            "snapshots",
            "keys");

    private Guide() {}

    /** What a page calls itself. */
    static String title(String topic, Language language) {
        return page(topic, language)
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith("# ")).findFirst())
                .map(line -> line.substring(2))
                .orElse(topic);
    }

    /** The page of a topic; the first page where the topic has none, and English where it is not translated. */
    static Optional<String> page(String topic, Language language) {
        String spoken = language.locale().getLanguage();
        return read(spoken, topic)
                .or(() -> read(Language.ENGLISH.locale().getLanguage(), topic))
                .or(() -> read(spoken, FIRST));
    }

    private static Optional<String> read(String language, String topic) {
        try (InputStream page = Guide.class.getResourceAsStream(FOLDER + language + "/" + topic + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
