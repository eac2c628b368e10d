package dev.toban.app;

import dev.toban.text.Message;
import dev.toban.ui.shell.Shell;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.Notices;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Theme;
import dev.toban.ui.support.WindowDialogs;
import dev.toban.ui.support.WindowNodePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
    private final Notices notices;
    private final StackPane root = new StackPane();
    private final OpenClusters clusters;

    /**
     * A window that nobody sees asks nothing: {@code seen} is false where it is only drawn into a file. Folders are
     * opened through {@code folders}, as the system opens them.
     */
    ConsoleWindow(Stage stage, SettingsFile settings, boolean seen, Consumer<Path> folders) {
        this.stage = stage;
        this.settings = settings;
        Background background = Background.virtualThreads();
        WindowSettings remembered = new WindowSettings(settings);
        ObservableTexts texts = new ObservableTexts(remembered.language());
        Theme theme = new Theme(remembered.mode(), texts);
        theme.zoomProperty().set(remembered.zoom());
        remembered.follow(texts, theme);
        this.notices = new Notices(texts, folders, theme.zoomProperty());
        Dialogs dialogs = seen ? new WindowDialogs(() -> stage, texts, notices) : new PrintedDialogs(texts);
        this.services = new ConsoleServices(
                background,
                texts,
                theme,
                dialogs,
                new WindowNodePicker(() -> stage, texts),
                settings,
                DataFolder.current());
        this.clusters = new OpenClusters(new OpenConnections(), services, this::present, stage::close);
        theme.apply();
        Thread.setDefaultUncaughtExceptionHandler(new Mistakes(background, dialogs));
    }

    /** Shows the window with the cluster that is being opened. */
    void show(Opening opening) {
        stage.setTitle("Toban");
        ICONS.forEach(size -> stage.getIcons().add(icon(size)));
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(root, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight())));
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
        root.getChildren().setAll(session.root(), notices.layer());
    }

    /** The cluster on the screen; empty until the first one is open. */
    Optional<ClusterSession> session() {
        return clusters.shown();
    }
}
