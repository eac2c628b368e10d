package dev.toban.app;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.shell.Shell;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Theme;
import dev.toban.ui.support.WindowDialogs;
import dev.toban.ui.support.WindowNodePicker;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window: shows one cluster at a time and keeps showing it when another one cannot be opened. */
final class ConsoleWindow {

    private static final List<Integer> ICONS = List.of(16, 32, 48, 256);
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Stage stage;
    private final ConsoleServices services;
    private final SettingsFile settings;
    private final OpenClusters clusters;

    /** A window that nobody sees asks nothing: {@code seen} is false where it is only drawn into a file. */
    ConsoleWindow(Stage stage, SettingsFile settings, boolean seen) {
        this.stage = stage;
        this.settings = settings;
        Background background = Background.virtualThreads();
        ObservableTexts texts = new ObservableTexts(language(settings));
        Theme theme = new Theme(mode(settings), texts);
        Dialogs dialogs = seen ? new WindowDialogs(() -> stage, texts) : new PrintedDialogs(texts);
        this.services = new ConsoleServices(
                background,
                texts,
                theme,
                dialogs,
                new WindowNodePicker(() -> stage, texts),
                settings,
                DataFolder.current());
        this.clusters = new OpenClusters(new OpenConnections(), services, this::present);
        remember(settings);
        theme.apply();
        Thread.setDefaultUncaughtExceptionHandler(new Mistakes(background, dialogs));
    }

    private static Language language(SettingsFile settings) {
        return settings.get("language")
                .flatMap(name -> named(Language.values(), name))
                .orElseGet(Launcher::systemLanguage);
    }

    private static Theme.Mode mode(SettingsFile settings) {
        return settings.get("theme")
                .flatMap(name -> named(Theme.Mode.values(), name))
                .orElse(Theme.Mode.LIGHT);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private void remember(SettingsFile settings) {
        services.texts().languageProperty().subscribe(language -> settings.put("language", language.name()));
        services.theme().modeProperty().subscribe(mode -> settings.put("theme", mode.name()));
        settings.get("zoom")
                .map(ConsoleWindow::number)
                .ifPresent(services.theme().zoomProperty()::set);
        services.theme().zoomProperty().subscribe(zoom -> settings.put("zoom", String.valueOf(zoom)));
    }

    private static double number(String text) {
        try {
            return Math.clamp(Double.parseDouble(text), 1, Theme.LARGEST_ZOOM);
        } catch (NumberFormatException _) {
            return 1;
        }
    }

    /** Shows the window with the cluster that is being opened. */
    void show(Opening opening) {
        stage.setTitle("Toban");
        ICONS.forEach(size -> stage.getIcons().add(icon(size)));
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setScene(
                new Scene(new StackPane(), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight())));
        stage.setMinWidth(Shell.SMALLEST_WIDTH);
        stage.setMinHeight(Shell.SMALLEST_HEIGHT);
        stage.setOnHidden(_ -> close());
        stage.setOnCloseRequest(request -> {
            if (!clusters.mayLeave()) {
                request.consume();
            }
        });
        clusters.open(opening::connection, opening.address());
        stage.show();
        settings.trouble().ifPresent(trouble -> services.dialogs().information(Message.of("settings.title"), trouble));
    }

    private void close() {
        clusters.close();
        settings.close();
    }

    private static Image icon(int size) {
        String name = "toban-" + size + ".png";
        return new Image(Objects.requireNonNull(ConsoleWindow.class.getResource(name), name)
                .toExternalForm());
    }

    private void present(ClusterSession session) {
        stage.getScene().setRoot(session.root());
    }

    /** The cluster on the screen; empty until the first one is open. */
    Optional<ClusterSession> session() {
        return clusters.shown();
    }
}
