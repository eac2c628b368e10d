package dev.toban.ui.shell;

import dev.toban.lab.BuiltIn;
import dev.toban.text.Language;
import dev.toban.ui.adapters.AdaptersPage;
import dev.toban.ui.networks.NetworksPage;
import dev.toban.ui.nodes.NodesPage;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.roles.RolesPage;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Png;
import dev.toban.ui.support.Preferences;
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
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * Shows the pages of a simulated cluster, takes pictures of them and ends. Each argument without dashes is a picture:
 * {@code page,THEME,LANGUAGE,width,height,row,filter}; {@code --scenario} and {@code --out} say what and where to.
 */
public final class PagesDemo extends Application {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final Theme theme = new Theme(Theme.Mode.LIGHT, texts);

    @Override
    public void start(Stage stage) {
        theme.apply();
        LabCluster cluster = new LabCluster(BuiltIn.valueOf(option("scenario", "DUTY")));
        if (option("scenario", "DUTY").equals("DUTY")) {
            cluster.read()
                    .uplinksDown("HV02", "vsw-web")
                    .pathDown("HV03", "Volume1")
                    .silence("HV04")
                    .read();
        } else {
            cluster.read();
        }
        PageContext context = cluster.context(
                intent -> {}, new WindowNodePicker(() -> stage, texts), Background.virtualThreads(), texts);
        Shell shell = new Shell(
                pages(context),
                ShellDemo.surroundings(Map.of()),
                new ShellServices(texts, theme, Preferences.inMemory()));
        stage.setScene(new Scene(shell.root(), 1440, 900));
        stage.show();
        Deque<String> shots = new ArrayDeque<>(getParameters().getUnnamed());
        int[] tick = {0};
        Background.virtualThreads().repeat(Duration.ofMillis(Long.parseLong(option("pause", "700"))), () -> {
            if (shots.isEmpty()) {
                Platform.exit();
            } else if (tick[0]++ % 3 == 0) {
                arrange(stage, shell, shots.peek().split(","));
            } else if (tick[0] % 3 == 0) {
                picture(stage, shots.remove());
            }
        });
    }

    private void arrange(Stage stage, Shell shell, String[] shot) {
        shell.open(shot[0]);
        theme.modeProperty().set(Theme.Mode.valueOf(shot[1]));
        texts.languageProperty().set(Language.valueOf(shot[2]));
        stage.setWidth(Double.parseDouble(shot[3]));
        stage.setHeight(Double.parseDouble(shot[4]));
        TableView<?> table = (TableView<?>) shell.current().node().lookup("#" + shot[0] + "-table");
        table.getSelectionModel().clearSelection();
        if (shot.length > 5 && !shot[5].isEmpty()) {
            for (String row : List.of(shot[5].split("\\+"))) {
                table.getSelectionModel().select(Integer.parseInt(row));
            }
        }
        TextField filter = (TextField) shell.current().node().lookup("#" + shot[0] + "-filter");
        filter.setText(shot.length > 6 ? shot[6].replace('+', ' ') : "");
    }

    private void picture(Stage stage, String shot) {
        String name = shot.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(java.util.Locale.ROOT);
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

    private static List<Page> pages(PageContext context) {
        return List.of(
                new NodesPage(context),
                new RolesPage(context),
                new NetworksPage(context),
                new AdaptersPage(context),
                new VolumesPage(context));
    }

    /** Starts it: a main class that is itself an Application does not start from the class path. */
    static final class Start {

        public static void main(String[] args) {
            Application.launch(PagesDemo.class, args);
        }
    }
}
