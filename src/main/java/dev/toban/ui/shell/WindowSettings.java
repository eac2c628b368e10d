package dev.toban.ui.shell;

import dev.toban.text.Language;
import dev.toban.text.Texts;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Keys;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PaletteEntry;
import dev.toban.ui.support.Theme;
import java.util.List;
import java.util.stream.Stream;

/** How the window looks and speaks, as commands that the palette offers and keys reach. */
final class WindowSettings {

    private static final double STEP = 0.25;
    private static final double LARGEST = 2;

    private final Theme theme;
    private final ObservableTexts texts;

    WindowSettings(Theme theme, ObservableTexts texts) {
        this.theme = theme;
        this.texts = texts;
    }

    void larger() {
        zoom(theme.zoomProperty().get() + STEP);
    }

    void smaller() {
        zoom(theme.zoomProperty().get() - STEP);
    }

    void normalSize() {
        zoom(1);
    }

    private void zoom(double wanted) {
        theme.zoomProperty().set(Math.clamp(wanted, 1, LARGEST));
    }

    List<PaletteEntry> entries() {
        return List.of(
                named(Icon.DARK, "shell.theme", texts.of("shell.search.setting"), theme::toggle),
                language("日本語 (Japanese)", Language.JAPANESE),
                language("English (英語)", Language.ENGLISH),
                named(Icon.ZOOM_IN, "shell.zoom.larger", Keys.LARGER.words(), this::larger),
                named(Icon.ZOOM_OUT, "shell.zoom.smaller", Keys.SMALLER.words(), this::smaller),
                named(Icon.SEARCH, "shell.zoom.normalSize", Keys.NORMAL_SIZE.words(), this::normalSize));
    }

    private PaletteEntry language(String name, Language language) {
        return named(
                Icon.SETTINGS,
                "shell.language",
                texts.of("shell.search.setting"),
                () -> texts.languageProperty().set(language),
                name);
    }

    /** Found in every language: a person may know the word of the other one, or have its keyboard. */
    PaletteEntry named(Icon icon, String key, String hint, Runnable run, Object... args) {
        List<String> names = Stream.of(Language.values())
                .map(language -> Texts.in(language).of(key, args))
                .toList();
        return new PaletteEntry(icon, texts.of(key, args), hint, names, run);
    }
}
