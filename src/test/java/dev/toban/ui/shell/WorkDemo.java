package dev.toban.ui.shell;

import dev.toban.command.Intent;
import dev.toban.lab.BuiltIn;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.jobs.JobDesk;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.lab.LabPage;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.OverlayPane;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Png;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Theme;
import dev.toban.ui.volumes.VolumesPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Shows plans, jobs and the lab over a simulated cluster, takes pictures of them and ends. Each argument without dashes
 * is a picture: {@code scene,THEME,LANGUAGE,width,height}; {@code --scenario}, {@code --speed} and {@code --out}
 * say what,
 * how fast and where to.
 */
public final class WorkDemo extends Application {

    private static final int TICKS = 4;

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final Theme theme = new Theme(Theme.Mode.LIGHT, texts);
    private final List<Shell> shells = new ArrayList<>();

    @Override
    public void start(Stage stage) {
        theme.apply();
        LabBench bench =
                new LabBench(BuiltIn.valueOf(option("scenario", "DUTY")), Double.parseDouble(option("speed", "1")));
        bench.read();
        bench.watch().start();
        Background background = Background.virtualThreads();
        JobDesk desk = new JobDesk(bench.jobsContext(background, texts), new Window());
        PageContext context = bench.pageContext(background, texts);
        List<Page> pages = pages(bench, desk, context);
        Shell shell = new Shell(pages, surroundings(desk), new ShellServices(texts, theme, Preferences.inMemory()));
        shells.add(shell);
        stage.setScene(new Scene(shell.root(), 1440, 900));
        stage.show();
        Deque<String> shots = new ArrayDeque<>(getParameters().getUnnamed());
        int[] tick = {0};
        next(() -> {
            if (shots.isEmpty()) {
                bench.close();
                Platform.exit();
                return false;
            }
            tick(stage, shots, desk, tick);
            return true;
        });
    }

    /** One after the other: a timeline would catch up with several ticks at once when the machine is slow. */
    private void next(BooleanSupplier work) {
        PauseTransition pause = new PauseTransition(Duration.millis(Double.parseDouble(option("pause", "500"))));
        pause.setOnFinished(_ -> {
            if (work.getAsBoolean()) {
                next(work);
            }
        });
        pause.play();
    }

    /** The machine may be slow: a plan is waited for, and everything settles for some ticks before its picture. */
    private void tick(Stage stage, Deque<String> shots, JobDesk desk, int[] tick) {
        String[] shot = shots.element().split(",");
        boolean plan = shot[0].startsWith("plan") || shot[0].startsWith("run");
        if (tick[0] == 0) {
            arrange(stage, shot);
            begin(shot[0], desk);
        } else if (tick[0] == 1) {
            if (plan && find("#plan-run") == null) {
                return;
            }
            goOn(shot[0]);
        } else if (tick[0] == TICKS) {
            picture(stage, shots.remove());
            tick[0] = -1;
        }
        tick[0]++;
    }

    private static List<Page> pages(LabBench bench, JobDesk desk, PageContext context) {
        return List.of(new VolumesPage(context), desk.page(), new LabPage(bench.laboratory(), context));
    }

    private void arrange(Stage stage, String[] shot) {
        shell().overlay().close();
        theme.modeProperty().set(Theme.Mode.valueOf(shot[1]));
        texts.languageProperty().set(Language.valueOf(shot[2]));
        stage.setWidth(Double.parseDouble(shot[3]));
        stage.setHeight(Double.parseDouble(shot[4]));
    }

    private void begin(String scene, JobDesk desk) {
        if (scene.startsWith("plan")) {
            desk.open(new Intent.Drain(new NodeName(scene.contains("blocked") ? "HV04" : "HV01"), null));
        } else if (scene.startsWith("run")) {
            desk.open(new Intent.Drain(new NodeName("HV02"), null));
        } else {
            shell().open(scene.split("-", -1)[0]);
        }
    }

    private void goOn(String scene) {
        List<String> tabs = List.of("checks", "steps", "script", "effect", "back");
        String last = scene.substring(scene.lastIndexOf('-') + 1);
        if (scene.startsWith("plan") && find("#plan-tabs") instanceof TabPane pane && tabs.contains(last)) {
            pane.getSelectionModel().select(tabs.indexOf(last));
        } else if (scene.startsWith("run") && find("#plan-run") instanceof ButtonBase run) {
            run.fire();
            shell().open("jobs");
        } else if (scene.equals("lab-form") && find("#lab-add-fault") instanceof ButtonBase add) {
            add.fire();
        } else if (scene.equals("lab-break") && find("#lab-targets") instanceof TableView<?> targets) {
            targets.requestFocus();
            point(targets);
            ((ButtonBase) find("#lab-pull-all")).fire();
        }
    }

    private static <S> void point(TableView<S> table) {
        TableColumn<S, ?> first = table.getColumns().get(1);
        table.getFocusModel().focus(0, first);
        table.getSelectionModel().clearAndSelect(0, first);
    }

    private Node find(String id) {
        return shell().root().lookup(id);
    }

    private Shell shell() {
        return shells.getLast();
    }

    private static Surroundings surroundings(JobDesk desk) {
        return new Surroundings(
                new ReadOnlyStringWrapper("HVCL01"),
                new ReadOnlyObjectWrapper<>(Band.lab()),
                new ReadOnlyObjectWrapper<>(List.of(new StateWord(Look.OK, "age 3 s"))),
                desk.tasks(),
                List.of(),
                _ -> List.of());
    }

    private void picture(Stage stage, String shot) {
        String name = shot.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
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

    /** The shell exists only after the desk. */
    private final class Window implements JobDesk.Window {

        @Override
        public OverlayPane overlay() {
            return shell().overlay();
        }

        @Override
        public void openPage(String id) {
            shell().open(id);
        }
    }

    /** Starts it: a main class that is itself an Application does not start from the class path. */
    static final class Start {

        public static void main(String[] args) {
            Application.launch(WorkDemo.class, args);
        }
    }
}
