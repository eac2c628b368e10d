package dev.toban.ui.shell;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.Png;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.TaskLine;
import dev.toban.ui.support.Theme;
import dev.toban.ui.support.WindowDialogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Shows the frame with made-up pages, writes a picture of it and ends. */
public final class ShellDemo extends Application {

    @Override
    public void start(Stage stage) {
        Map<String, String> args = getParameters().getNamed();
        ObservableTexts texts = new ObservableTexts(Language.valueOf(args.getOrDefault("language", "ENGLISH")));
        Theme theme = new Theme(Theme.Mode.valueOf(args.getOrDefault("theme", "LIGHT")), texts);
        theme.zoomProperty().set(Double.parseDouble(args.getOrDefault("zoom", "1")));
        theme.apply();
        List<Page> pages = pages(texts);
        Shell shell = new Shell(pages, surroundings(args), new ShellServices(texts, theme, Preferences.inMemory()));
        shell.open("volumes");
        DemoPage volumes = (DemoPage) shell.current();
        int width = Integer.parseInt(args.getOrDefault("width", "1440"));
        int height = Integer.parseInt(args.getOrDefault("height", "900"));
        stage.setScene(new Scene(shell.root(), width, height));
        stage.show();
        AtomicInteger ticks = new AtomicInteger();
        Background.virtualThreads().repeat(Duration.ofMillis(900), () -> {
            if (ticks.incrementAndGet() == 1) {
                perform(args.getOrDefault("do", ""), shell, volumes);
            } else if (ticks.get() > Integer.parseInt(args.getOrDefault("hold", "1"))) {
                picture(stage, Path.of(args.getOrDefault("out", "target/shell.png")));
                // Popups first: ending with one open crashes the toolkit.
                List.copyOf(Window.getWindows()).reversed().stream()
                        .filter(PopupWindow.class::isInstance)
                        .forEach(Window::hide);
                Platform.exit();
            }
        });
    }

    private static void perform(String what, Shell shell, DemoPage volumes) {
        volumes.filter().setExpression("free:<90% name:vol*");
        volumes.table().view().getSelectionModel().select(0);
        switch (what) {
            case "palette" -> shell.palette();
            case "keys" -> shell.keys();
            case "help" -> shell.help();
            case "menu" ->
                volumes.table().view().getContextMenu().show(volumes.table().view(), 500, 400);
            case "error" ->
                Platform.runLater(() -> new WindowDialogs(
                                () -> shell.root().getScene().getWindow(), new ObservableTexts(Language.ENGLISH))
                        .error(
                                Message.of("shell.search"),
                                Message.of("shell.search.prompt"),
                                "0x80071747\nERROR_CLUSTER_GROUP_QUEUED"));
            case "confirm" ->
                Platform.runLater(() -> new WindowDialogs(
                                () -> shell.root().getScene().getWindow(), new ObservableTexts(Language.JAPANESE))
                        .confirm(
                                Message.of("shell.search"),
                                Message.of("shell.search.prompt"),
                                Message.of("support.copyRow")));
            default -> {}
        }
    }

    private static void picture(Stage stage, Path file) {
        try {
            Png.write(stage.getScene().snapshot(null), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Page> pages(ObservableTexts texts) {
        return List.of(
                new DemoPage("overview", Icon.OVERVIEW, Page.Badge.NONE, texts),
                new DemoPage("nodes", Icon.NODE, Page.Badge.of(4, Look.PAUSED), texts),
                new DemoPage("roles", Icon.ROLE, Page.Badge.of(63), texts),
                new DemoPage("adapters", Icon.ADAPTER, Page.Badge.of(126, Look.DRIFT), texts),
                new DemoPage("volumes", Icon.VOLUME, Page.Badge.of(8, Look.FAILED), texts),
                new DemoPage("lab", Icon.LAB, Page.Badge.NONE, texts),
                new DemoPage("settings", Icon.SETTINGS, Page.Badge.NONE, texts));
    }

    static Surroundings surroundings(Map<String, String> args) {
        Band band = switch (args.getOrDefault("band", "lab")) {
            case "file" -> Band.file(Message.of("amounts.old", Duration.ofHours(3)));
            case "readOnly" -> Band.readOnly();
            case "armed" -> Band.armed(Message.of("amounts.minutes", 27));
            default -> Band.lab();
        };
        TaskLine line = new TaskLine(
                2,
                Look.RUNNING,
                Message.of("shell.tasks"),
                Message.of("shell.search.prompt"),
                0.66,
                Message.of("amounts.minutes", 22),
                List.of(Action.always("stop", "support.cancel", Icon.STOP, () -> {})));
        return new Surroundings(
                new ReadOnlyStringWrapper("HVCL01"),
                new ReadOnlyObjectWrapper<>(band),
                new ReadOnlyObjectWrapper<>(
                        List.of(new StateWord(Look.OK, "age 3 s"), new StateWord(Look.UNKNOWN, "HV04 84 s"))),
                new ReadOnlyObjectWrapper<>(line),
                new ReadOnlyObjectWrapper<>(List.of(Action.always("connect", "shell.search", Icon.OPEN, () -> {}))),
                _ -> List.of());
    }

    /** Starts it: a main class that is itself an Application does not start from the class path. */
    static final class Start {

        public static void main(String[] args) {
            Application.launch(ShellDemo.class, args);
        }
    }
}
