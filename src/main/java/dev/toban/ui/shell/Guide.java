package dev.toban.ui.shell;

import dev.toban.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The user guide that ships inside the program, one Markdown page per topic and language. */
final class Guide {

    private static final String FOLDER = "/dev/toban/guide/";
    private static final String FIRST = "index";

    private Guide() {}

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
