package dev.toban.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.house.NeedsWindow;
import dev.toban.job.JobState;
import dev.toban.lab.BuiltIn;
import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.jobs.JobDesk;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.lab.LabPage;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.OverlayPane;
import dev.toban.ui.support.Preferences;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first journey: look at a plan, run it, see it succeed; pull a cable and see machines move. */
@ExtendWith(ApplicationExtension.class)
@NeedsWindow
class WorkJourneyTest {

    private static final long SECONDS = 60;

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final Theme theme = new Theme(Theme.Mode.LIGHT, texts);
    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0);
    private final List<Shell> shells = new ArrayList<>();
    private final List<JobDesk> desks = new ArrayList<>();

    @Start
    void start(Stage stage) {
        theme.apply();
        bench.read();
        Background background = Background.virtualThreads();
        JobDesk desk = new JobDesk(bench.jobsContext(background, texts), new Window());
        LabPage lab = new LabPage(bench.laboratory(), bench.pageContext(background, texts), _ -> {});
        desks.add(desk);
        Surroundings around = new Surroundings(
                new ReadOnlyStringWrapper("HVCL01"),
                new ReadOnlyObjectWrapper<>(Band.lab()),
                new ReadOnlyObjectWrapper<>(List.<StateWord>of()),
                desk.tasks(),
                new ReadOnlyObjectWrapper<>(List.of()),
                _ -> List.of());
        shells.add(
                new Shell(List.of(desk.page(), lab), around, new ShellServices(texts, theme, Preferences.inMemory())));
        stage.setScene(new Scene(shells.getLast().root(), 1440, 900));
        stage.show();
    }

    @AfterEach
    void end(FxRobot robot) {
        bench.close();
        robot.interact(() -> Application.setUserAgentStylesheet(null));
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(FxRobot robot, Intent intent) {
        robot.interact(() -> desks.getLast().open(intent));
        waitFor(() -> robot.lookup("#plan-run").tryQuery().isPresent());
    }

    @Test
    void aDrainIsLookedAtRunAndSucceeds(FxRobot robot) {
        open(robot, new Intent.Drain(new NodeName("HV01"), null));
        TabPane tabs = robot.lookup("#plan-tabs").queryAs(TabPane.class);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
        }
        assertThat(robot.lookup("#plan-script").queryAs(TextArea.class).getText())
                .contains("Suspend-ClusterNode -Name 'HV01'");
        assertThat(robot.lookup("#plan-way-back").queryAs(TextArea.class).getText())
                .contains("Resume-ClusterNode");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> !shells.getLast().overlay().isOpen());
        assertThat(bench.awaitLastJob().state()).isEqualTo(JobState.SUCCEEDED);
        waitFor(() -> desks.getLast().tasks().getValue().running() == 0);
        assertThat(texts.of(desks.getLast().tasks().getValue().progress())).contains("steps done");
        TableView<?> steps = robot.lookup("#jobs-steps").queryAs(TableView.class);
        waitFor(() -> steps.getItems().size() > 15);
        assertThat(bench.read().inventory().groupsOn(new NodeName("HV01"))).noneMatch(ClusterGroup::isVirtualMachine);
    }

    @Test
    void escapeClosesAndTabStaysInside(FxRobot robot) {
        open(robot, new Intent.Drain(new NodeName("HV04"), null));
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.TAB);
            assertThat(shells.getLast().overlay().lookupAll("#plan-sheet *"))
                    .contains(robot.lookup("#plan-sheet").query().getScene().getFocusOwner());
        }
        assertThat(robot.lookup("#plan-run").query().isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shells.getLast().overlay().isOpen());
        assertThat(bench.engine().jobs()).isEmpty();
    }

    @Test
    void pullingTheUplinksMovesProtectedMachines(FxRobot robot) {
        robot.interact(() -> shells.getLast().open("lab"));
        waitFor(() -> !targets(robot).getColumns().isEmpty());
        robot.interact(() -> point(targets(robot)));
        robot.clickOn("#lab-pull-all");
        waitFor(() -> bench.laboratory().trace().size() >= 2);
        bench.laboratory().clock().advance(Duration.ofMinutes(10));
        assertThat(bench.read()
                        .inventory()
                        .groups()
                        .find(new GroupName("app01"))
                        .orElseThrow()
                        .ownerNode())
                .isNotEqualTo(new NodeName("HV01"));
        waitFor(() -> robot.lookup("#lab-trace-pane .trace-row").tryQuery().isPresent());
    }

    private static TableView<?> targets(FxRobot robot) {
        return robot.lookup("#lab-targets").queryAs(TableView.class);
    }

    private static <S> void point(TableView<S> table) {
        table.requestFocus();
        table.getColumns().stream()
                .filter(column -> column.getText().equals("vsw-prod"))
                .forEach(column -> table.getFocusModel().focus(0, column));
    }

    /** The shell exists only after the desk. */
    private final class Window implements JobDesk.Window {

        @Override
        public OverlayPane overlay() {
            return shells.getLast().overlay();
        }

        @Override
        public void openPage(String id) {
            shells.getLast().open(id);
        }
    }
}
