package dev.toban.ui.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the console remembers between two starts: widths, sort orders, language, theme. */
public interface Preferences {

    Optional<String> get(String key);

    void put(String key, String value);

    /** Remembers until the program ends. */
    static Preferences inMemory() {
        Map<String, String> values = new HashMap<>();
        return new Preferences() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
