package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.text.Language;
import dev.toban.text.Texts;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsPutIsThereAtTheNextStart() {
        Path file = folder.resolve("settings.json");
        try (SettingsFile settings = SettingsFile.open(file)) {
            settings.put("language", "JAPANESE");
        }
        assertThat(SettingsFile.open(file).get("language")).contains("JAPANESE");
    }

    @Test
    void settingsThatCannotBeReadAreSetAsideAndNeverOverwritten() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"settings\": 1, \"values\": {\"theme\": 7}}");
        try (SettingsFile settings = SettingsFile.open(file)) {
            assertThat(Texts.in(Language.ENGLISH).of(settings.trouble().orElseThrow()))
                    .contains("/values/theme");
            settings.put("theme", "DARK");
        }
        assertThat(folder.resolve("settings.json.unreadable-1")).content().contains("7");
        assertThat(SettingsFile.open(file).get("theme")).contains("DARK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"settings\": 1, \"values\": {\"theme\": \"DA"})
    void whatIsNoSettingsIsSetAsideWithAWordOnWhatHappensNow(String written) throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, written);
        try (SettingsFile settings = SettingsFile.open(file)) {
            String said = Texts.in(Language.ENGLISH).of(settings.trouble().orElseThrow());
            assertThat(said)
                    .contains("cannot be read", file.toString(), "starts with its defaults")
                    .doesNotContain("..");
            settings.put("theme", "DARK");
        }
        assertThat(folder.resolve("settings.json.unreadable-1")).content().isEqualTo(written);
    }

    @Test
    void aValueThatThisProgramDoesNotKnowStaysUntilAPersonChangesIt() {
        Preferences settings = Preferences.inMemory();
        settings.put("theme", "SEPIA");
        settings.put("zoom", "NaN");
        WindowSettings window = new WindowSettings(settings);
        ObservableTexts texts = new ObservableTexts(window.language());
        Theme theme = new Theme(window.mode(), texts);
        theme.zoomProperty().set(window.zoom());
        window.follow(texts, theme);
        assertThat(theme.modeProperty().get()).isEqualTo(Theme.Mode.LIGHT);
        assertThat(theme.zoomProperty().get()).isEqualTo(1);
        assertThat(settings.get("theme")).contains("SEPIA");
        theme.toggle();
        assertThat(settings.get("theme")).contains("DARK");
    }

    @Test
    void settingsOfANewerVersionAreSetAside() throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, "{\"settings\": 2, \"values\": {\"theme\": [1]}, \"more\": []}");
        String said =
                Texts.in(Language.ENGLISH).of(SettingsFile.open(file).trouble().orElseThrow());
        assertThat(said).contains("/settings", "format 2", "format 1", "newer version");
        assertThat(folder.resolve("settings.json.unreadable-1")).exists();
    }

    @Test
    void theFolderIsTheOneThatIsNamedElseTheSystems() {
        Path home = Path.of("/home/me");
        assertThat(DataFolder.of(Map.of("TOBAN_HOME", "/data"), home)).isEqualTo(Path.of("/data"));
        assertThat(DataFolder.of(Map.of(), home)).isEqualTo(Path.of("/home/me/.local/share/toban"));
    }
}
