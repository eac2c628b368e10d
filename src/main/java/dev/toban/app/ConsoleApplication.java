package dev.toban.app;

import dev.toban.ui.support.Background;
import dev.toban.ui.support.Png;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * The console as a desktop program. {@code --connect=URI} opens another cluster than the built-in lab;
 * {@code --picture=FILE} has the window draw itself into that file, once the cluster is on it, and end.
 */
public final class ConsoleApplication extends Application {

    private static final Duration LOOK = Duration.ofMillis(500);
    /** Looks after the first reading, so that it is laid out and drawn. */
    private static final int SETTLED = 8;
    /** Looks after which the picture is taken of whatever is there. */
    private static final int PATIENCE = 120;

    /** What was begun before JavaFX made this object; JavaFX takes no objects along. */
    private static final AtomicReference<Optional<Opening>> BEGUN = new AtomicReference<>(Optional.empty());

    /** True once a cluster was on the screen. */
    private static final AtomicBoolean SHOWN = new AtomicBoolean();

    /**
     * Begins to read what the window will show, then starts JavaFX; returns when the window has closed.
     *
     * @return whether there was anything to show
     */
    static boolean launchWith(Opening opening, String... parameters) {
        BEGUN.set(Optional.of(opening));
        launch(ConsoleApplication.class, parameters);
        return SHOWN.get();
    }

    @Override
    public void start(Stage stage) throws InterruptedException {
        Map<String, String> parameters = getParameters().getNamed();
        // Taken, not read: what was opened would otherwise outlive its cluster.
        Opening opening = BEGUN.getAndSet(Optional.empty())
                .orElseGet(() -> Opening.begin(DataFolder.current(), parameters.getOrDefault("connect", "lab:")));
        ConsoleWindow window = new ConsoleWindow(
                stage,
                opening.settings(),
                !parameters.containsKey("picture"),
                folder -> getHostServices().showDocument(folder.toUri().toString()));
        window.show(opening);
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDING, _ -> SHOWN.set(window.session().isPresent()));
        Optional.ofNullable(parameters.get("picture")).map(Path::of).ifPresent(file -> drawLater(window, stage, file));
    }

    private static void drawLater(ConsoleWindow window, Stage stage, Path file) {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger settled = new AtomicInteger();
        Background.virtualThreads().repeat(LOOK, () -> {
            boolean read = window.session()
                    .flatMap(session -> session.watch().latest())
                    .isPresent();
            boolean ready = read && settled.incrementAndGet() >= SETTLED;
            if (stage.isShowing() && (ready || looks.incrementAndGet() >= PATIENCE)) {
                draw(stage, file);
            }
        });
    }

    private static void draw(Stage stage, Path file) {
        try {
            Png.write(stage.getScene().snapshot(null), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stage.close();
        }
    }
}
