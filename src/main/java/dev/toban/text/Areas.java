package dev.toban.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads the bundles: one pair of files per area of the program, so that areas are written side by side. */
final class Areas {

    private static final String INDEX = "areas.txt";

    private Areas() {}

    static List<String> names() {
        try (InputStream stream = open(INDEX)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of all areas; a key that stands in two areas is refused, because one of the two would be lost. */
    static Map<String, String> words(Language language) {
        Map<String, String> words = new HashMap<>();
        for (String area : names()) {
            read(area, language).forEach((key, word) -> {
                if (words.put(key, word) != null) {
                    throw new IllegalStateException("Text key " + key + " stands twice, once in area " + area);
                }
            });
        }
        return words;
    }

    static Map<String, String> read(String area, Language language) {
        Map<String, String> words = new HashMap<>();
        try (Reader reader = new InputStreamReader(open(file(area, language)), StandardCharsets.UTF_8)) {
            new Unrepeated(area, words).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String file(String area, Language language) {
        return area + (language == Language.JAPANESE ? "_ja" : "") + ".properties";
    }

    private static InputStream open(String name) {
        InputStream stream = Areas.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("Text file " + name + " is missing");
        }
        return stream;
    }

    /** Properties that refuse a key written twice in one file, which the plain class would swallow. */
    private static final class Unrepeated extends Properties {

        private static final long serialVersionUID = 1L;
        private final String area;
        private final transient Map<String, String> words;

        Unrepeated(String area, Map<String, String> words) {
            this.area = area;
            this.words = words;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (words.put((String) key, (String) value) != null) {
                throw new IllegalStateException("Text key " + key + " stands twice in area " + area);
            }
            return value;
        }
    }
}
