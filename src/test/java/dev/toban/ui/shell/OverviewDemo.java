package dev.toban.ui.shell;

import dev.toban.lab.BuiltIn;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.overview.OverviewPage;
import dev.toban.ui.overview.OverviewSources;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Png;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.RunningTask;
import dev.toban.ui.support.Theme;
import dev.toban.ui.support.WindowNodePicker;
import dev.toban.ui.volumes.VolumesPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Shows the overview of a simulated cluster, takes pictures of it and ends. Each argument without dashes is a picture:
 * {@code THEME,LANGUAGE,width,height}; {@code --scenario}, {@code --state} (calm, faults, silent) and {@code --out} say
 * what and where to.
 */
public final class OverviewDemo extends Application {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final Theme theme = new Theme(Theme.Mode.LIGHT, texts);

    @Override
    public void start(Stage stage) {
        theme.apply();
        LabCluster cluster = new LabCluster(BuiltIn.valueOf(option("scenario", "DUTY"))).read();
        String state = option("state", "calm");
        if (!state.equals("calm")) {
            cluster.uplinksDown("HV02", "vsw-web").pathDown("HV03", "Volume1");
            cluster.lab().clock().advance(Duration.ofMinutes(4));
        }
        if (state.equals("silent")) {
            cluster.silence("HV04");
        }
        cluster.read();
        PageContext context =
                cluster.context(_ -> {}, new WindowNodePicker(() -> stage, texts), Background.virtualThreads(), texts);
        Shell shell = new Shell(
                List.of(page(cluster, context), new VolumesPage(context)),
                ShellDemo.surroundings(Map.of()),
                new ShellServices(texts, theme, Preferences.inMemory()));
        stage.setScene(new Scene(shell.root(), 1440, 900));
        stage.show();
        Deque<String> shots = new ArrayDeque<>(getParameters().getUnnamed());
        int[] tick = {0};
        Background.virtualThreads().repeat(Duration.ofMillis(600), () -> {
            if (shots.isEmpty()) {
                Platform.exit();
            } else if (tick[0]++ % 3 == 0) {
                arrange(stage, shots.peek().split(",", -1));
            } else if (tick[0] % 3 == 0) {
                picture(stage, shots.remove());
            }
        });
    }

    private OverviewPage page(LabCluster cluster, PageContext context) {
        RunningTask task = new RunningTask(
                "1",
                Look.RUNNING,
                Message.of("overview.nodes"),
                Message.of("amounts.minutes", 22),
                0.66,
                Message.of("amounts.ago", Duration.ofMinutes(3)));
        return new OverviewPage(
                context,
                new OverviewSources(
                        cluster.lab()::eventsSince,
                        Optional.of(new ReadOnlyObjectWrapper<>(
                                option("tasks", "0").equals("0") ? List.of() : List.of(task, task, task))),
                        Optional.of(Action.always("snapshot-save", "overview.title", Icon.SNAPSHOT, () -> {})),
                        Optional.of(_ -> {})));
    }

    private void arrange(Stage stage, String[] shot) {
        theme.modeProperty().set(Theme.Mode.valueOf(shot[0]));
        texts.languageProperty().set(Language.valueOf(shot[1]));
        stage.setWidth(Double.parseDouble(shot[2]));
        stage.setHeight(Double.parseDouble(shot[3]));
    }

    private void picture(Stage stage, String shot) {
        String name = option("scenario", "DUTY") + "-" + option("state", "calm") + "-"
                + shot.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        try {
            Png.write(
                    stage.getScene().snapshot(null),
                    Path.of(option("out", "target")).resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String option(String name, String otherwise) {
        return getParameters().getNamed().getOrDefault(name, otherwise);
    }

    /** Starts it: a main class that is itself an Application does not start from the class path. */
    static final class Start {

        public static void main(String[] args) {
            Application.launch(OverviewDemo.class, args);
        }
    }
}
