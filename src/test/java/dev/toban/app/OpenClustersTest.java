package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.document.SnapshotDocument;
import dev.toban.house.NeedsWindow;
import dev.toban.lab.Fault;
import dev.toban.lab.SimulatedCluster;
import dev.toban.lab.TraceKind;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.Theme;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@NeedsWindow
class OpenClustersTest {

    private static final int COLLECTIONS = 50;
    private static final String DUTY = "lab:duty?speed=0";
    private static final String CONTOSO = "lab:contoso-s2d?speed=0";

    @TempDir
    private Path home = Path.of("");

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final LabBench.Answers dialogs = new LabBench.Answers();
    private final List<ClusterConnection> opened = new ArrayList<>();
    private final List<OpenClusters> windows = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    @Start
    void start(Stage registered) {
        // A window of our own: the toolkit's keeps every event, and with it what the event happened to.
        Stage stage = new Stage();
        Theme theme = new Theme(Theme.Mode.LIGHT, texts);
        theme.apply();
        ConsoleServices services = new ConsoleServices(
                new Background(Runnable::run, OpenClustersTest::onScreen),
                texts,
                theme,
                dialogs,
                (_, _) -> Optional.empty(),
                Preferences.inMemory(),
                home);
        OpenConnections real = new OpenConnections();
        stage.setScene(new Scene(new StackPane(), 1280, 800));
        windows.add(new OpenClusters(
                uri -> {
                    ClusterConnection connection = real.open(uri);
                    opened.add(connection);
                    return connection;
                },
                services,
                session -> stage.getScene().setRoot(session.root()),
                stage::close));
        stage.show();
        stages.add(stage);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> {
            clusters().close();
            stages.forEach(Stage::close);
            Application.setUserAgentStylesheet(null);
        });
    }

    @Test
    void aFirstClusterThatCannotBeOpenedIsExplainedAndLeavesNoEmptyWindow(FxRobot robot) {
        robot.interact(() -> clusters().open("lab:nosuch"));
        assertThat(dialogs.said()).extracting(Message::key).containsExactly("snapshots.notOpened");
        assertThat(stages.getLast().isShowing()).isFalse();
    }

    @Test
    void whileAFileIsLookedAtTheLiveClusterGoesOnAndIsFoundAsItWas(FxRobot robot) throws Exception {
        open(robot, DUTY);
        ClusterSession live = shown();
        crashANode();
        open(robot, "file:" + saved());
        assertThat(shown()).isNotEqualTo(live);
        robot.interact(() -> clusters().goBack());
        assertThat(shown()).isEqualTo(live);
        assertThat(opened).hasSize(2);
        assertThat(lab().laboratory().trace().all()).anyMatch(entry -> entry.kind() == TraceKind.FAULT);
        assertThat(dialogs.said()).isEmpty();
    }

    @Test
    void theLiveClusterStaysBehindOneFileAfterTheOther(FxRobot robot) throws Exception {
        open(robot, DUTY);
        ClusterSession live = shown();
        Path file = saved();
        open(robot, "file:" + file);
        open(robot, "file:" + file);
        robot.interact(() -> clusters().goBack());
        assertThat(shown()).isEqualTo(live);
    }

    @Test
    void anotherLiveClusterTakesThePlaceOfTheKeptOneOnlyOnceAPersonHasAgreed(FxRobot robot) throws Exception {
        open(robot, DUTY);
        ClusterSession live = shown();
        crashANode();
        open(robot, "file:" + saved());
        dialogs.confirms(false);
        open(robot, CONTOSO);
        assertThat(dialogs.said()).extracting(Message::key).containsExactly("snapshots.lose.title");
        robot.interact(() -> clusters().goBack());
        assertThat(shown()).isEqualTo(live);
        dialogs.confirms(true);
        open(robot, CONTOSO);
        assertThat(shown().address()).isEqualTo(CONTOSO);
    }

    @Test
    void aLabInWhichNothingWasDoneIsLeftWithoutAQuestion(FxRobot robot) {
        open(robot, DUTY);
        open(robot, CONTOSO);
        assertThat(dialogs.said()).isEmpty();
        robot.interact(() -> clusters().goBack());
        assertThat(shown().address()).isEqualTo(DUTY);
    }

    @Test
    void whatCannotBeOpenedLeavesTheScreenAsItIs(FxRobot robot) {
        open(robot, DUTY);
        ClusterSession live = shown();
        open(robot, "file:" + home.resolve("absent.json"));
        assertThat(shown()).isEqualTo(live);
        assertThat(dialogs.said()).extracting(Message::key).containsExactly("snapshots.notOpened");
    }

    @Test
    void aFileSaysThatNothingRunsInItAndNothingCanBeChanged(FxRobot robot) throws Exception {
        open(robot, DUTY);
        lab().execute(new ClusterCommand.SuspendNode(new NodeName("HV03"), true, null, null), Progress.SILENT);
        lab().laboratory().clock().advance(Duration.ofSeconds(2));
        open(robot, "file:" + saved());
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> !words(robot, "#ages").isEmpty()
                        && !words(robot, "#overview-tasks").isEmpty());
        assertThat(words(robot, "#band")).contains("FILE, READ-ONLY");
        assertThat(words(robot, "#task-strip"))
                .contains("Nothing runs in a snapshot, and nothing can be changed in it");
        assertThat(words(robot, "#ages")).singleElement().asString().startsWith("written ");
        assertThat(words(robot, "#overview-tasks")).contains("When the snapshot was taken, the cluster was busy:");
    }

    private static List<String> words(FxRobot robot, String id) {
        return robot.from(robot.lookup(id)).lookup(".label").<Label>queryAll().stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void aClosedClusterIsNotAskedAgainWhenTheLanguageChanges(FxRobot robot) {
        open(robot, DUTY + "&state=" + home.resolve("run.state"));
        WaitForAsyncUtils.waitForFxEvents();
        ClusterSession left = shown();
        open(robot, CONTOSO);
        robot.interact(() -> texts.languageProperty().set(Language.JAPANESE));
        assertThat(shown().language()).isEqualTo(Language.JAPANESE);
        assertThat(left.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aClosedClusterIsForgottenWithItsPages(FxRobot robot) throws Exception {
        open(robot, DUTY);
        robot.interact(() -> clusters()
                .shown()
                .ifPresent(session -> List.of("nodes", "roles", "networks", "adapters", "volumes", "jobs", "lab")
                        .forEach(session::showPage)));
        WeakReference<ClusterSession> lab = new WeakReference<>(shown());
        String file = "file:" + saved();
        opened.clear();
        open(robot, file);
        WeakReference<ClusterSession> snapshot = new WeakReference<>(shown());
        opened.clear();
        open(robot, CONTOSO);
        opened.clear();
        collect(robot, lab);
        collect(robot, snapshot);
        assertThat(lab.get()).isNull();
        assertThat(snapshot.get()).isNull();
    }

    /** Frames drop what was drawn last, and a full collection drops the rest. */
    private static void collect(FxRobot robot, WeakReference<?> reference) {
        for (int i = 0; i < COLLECTIONS && reference.get() != null; i++) {
            System.gc();
            robot.interact(Platform::requestNextPulse);
        }
    }

    private void crashANode() {
        lab().laboratory().inject(new Fault.NodeCrash(new NodeName("HV03")));
    }

    private SimulatedCluster lab() {
        return (SimulatedCluster) opened.getFirst();
    }

    private Path saved() throws Exception {
        ClusterConnection cluster = opened.getFirst();
        Path file = home.resolve("snapshot.json");
        new SnapshotDocument(cluster.clock().instant(), "me", DUTY, cluster.read(Scope.FULL)).write(file);
        return file;
    }

    private void open(FxRobot robot, String address) {
        robot.interact(() -> clusters().open(address));
    }

    private OpenClusters clusters() {
        return windows.getLast();
    }

    private ClusterSession shown() {
        return clusters().shown().orElseThrow();
    }

    private static void onScreen(Runnable runnable) {
        if (Platform.isFxApplicationThread()) {
            runnable.run();
        } else {
            Platform.runLater(runnable);
        }
    }
}
