package dev.toban.app;

import dev.toban.ui.support.Background;
import dev.toban.ui.support.Png;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;

/**
 * The console as a desktop program. {@code --connect=URI} opens another cluster than the built-in lab;
 * {@code --picture=FILE} has the window draw itself into that file, once the cluster is on it, and end.
 */
public final class ConsoleApplication extends Application {

    /** Time for the first reading to be laid out. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    @Override
    public void start(Stage stage) {
        Map<String, String> parameters = getParameters().getNamed();
        Path home = DataFolder.of(System.getenv(), Path.of(System.getProperty("user.home")));
        ConsoleWindow window = new ConsoleWindow(stage, SettingsFile.open(home.resolve("settings.json")));
        window.show(parameters.getOrDefault("connect", "lab:"));
        String picture = parameters.get("picture");
        if (picture != null) {
            Background.virtualThreads().repeat(SETTLED, () -> draw(stage, Path.of(picture)));
        }
    }

    private static void draw(Stage stage, Path file) {
        if (stage.isShowing()) {
            try {
                Png.write(stage.getScene().snapshot(null), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                stage.close();
            }
        }
    }
}
