package dev.toban.app;

import dev.toban.text.Language;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.Theme;
import java.util.Arrays;
import java.util.Optional;

/** Language, look and size of the window, as they are remembered. */
record WindowSettings(Preferences settings) {

    Language language() {
        return settings.get("language")
                .flatMap(name -> named(Language.values(), name))
                .orElseGet(Launcher::systemLanguage);
    }

    Theme.Mode mode() {
        return settings.get("theme")
                .flatMap(name -> named(Theme.Mode.values(), name))
                .orElse(Theme.Mode.LIGHT);
    }

    double zoom() {
        return settings.get("zoom").map(WindowSettings::number).orElse(1.0);
    }

    /** Remembers what a person changes from now on; a value that this program does not know stays until then. */
    void follow(ObservableTexts texts, Theme theme) {
        texts.languageProperty().subscribe((_, language) -> settings.put("language", language.name()));
        theme.modeProperty().subscribe((_, mode) -> settings.put("theme", mode.name()));
        theme.zoomProperty().subscribe((_, zoom) -> settings.put("zoom", String.valueOf(zoom)));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static double number(String text) {
        try {
            double zoom = Double.parseDouble(text);
            return zoom >= 1 ? Math.min(zoom, Theme.LARGEST_ZOOM) : 1;
        } catch (NumberFormatException _) {
            return 1;
        }
    }
}
