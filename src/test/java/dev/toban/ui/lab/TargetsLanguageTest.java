package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TargetsLanguageTest {

    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final ObservableTexts texts = new ObservableTexts(Language.JAPANESE);
    private final List<LabActions> pointing = new ArrayList<>();
    private Optional<LabViewModel> made = Optional.empty();
    private Optional<Stage> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        LabViewModel model = new LabViewModel(
                bench.laboratory(), bench.pageContext(new Background(Runnable::run, Platform::runLater), texts));
        made = Optional.of(model);
        shown = Optional.of(stage);
        TableView<TargetRow> table = new TargetsTable(model, actions(model), texts).view();
        stage.setScene(new Scene(new StackPane(table), 1200, 300));
        stage.show();
    }

    private LabActions actions(LabViewModel model) {
        LabActions actions = new LabActions(model);
        pointing.add(actions);
        return actions;
    }

    @AfterEach
    void end() {
        made.ifPresent(LabViewModel::close);
        bench.close();
    }

    private static Set<String> words(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#lab-targets .state-label .label").queryAllAs(Labeled.class).stream()
                .filter(TargetsLanguageTest::isInSight)
                .map(Labeled::getText)
                .collect(Collectors.toSet());
    }

    /** Rows that wait to be shown again keep their old words, and nobody sees them. */
    private static boolean isInSight(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    @Test
    void theMenuOfANodeBeginsWithWhatIsForANode(FxRobot robot) {
        TableView<?> table = robot.lookup("#lab-targets").queryAs(TableView.class);
        robot.interact(() -> pointing.getLast().target().set(Optional.of(new Target.Host(new NodeName("HV01")))));
        assertThat(table.getContextMenu().getItems())
                .extracting(MenuItem::getId)
                .startsWith("lab-crash-menu", "lab-start-menu")
                .doesNotContain("lab-pull-one-menu", "lab-link-cut-menu", "lab-path-lose-menu");
    }

    @Test
    void theRowsFollowTheLanguageUnderADialogToo(FxRobot robot) {
        assertThat(words(robot)).contains("接続", "稼働");
        robot.interact(() -> {
            Stage dialog = new Stage();
            dialog.initOwner(shown.orElseThrow());
            dialog.initModality(Modality.WINDOW_MODAL);
            dialog.setScene(new Scene(new Pane(), 100, 100));
            Platform.runLater(() -> {
                texts.languageProperty().set(Language.ENGLISH);
                Platform.runLater(dialog::close);
            });
            dialog.showAndWait();
        });
        assertThat(words(robot)).contains("link", "runs").doesNotContain("接続", "稼働");
    }

    @Test
    void theRowsFollowTheLanguageWhileTheyAreOutOfSight(FxRobot robot) {
        TableView<?> table = robot.lookup("#lab-targets").queryAs(TableView.class);
        robot.interact(() -> {
            StackPane parent = (StackPane) table.getParent();
            parent.getChildren().clear();
            texts.languageProperty().set(Language.ENGLISH);
            Platform.runLater(() -> parent.getChildren().add(table));
        });
        assertThat(words(robot)).contains("link", "runs").doesNotContain("接続", "稼働");
    }

    @Test
    void whereThereIsNoRoomForWordsEveryColumnStaysInSight(FxRobot robot) {
        TableView<?> table = robot.lookup("#lab-targets").queryAs(TableView.class);
        robot.interact(() -> pointing.getLast().target().set(Optional.of(new Target.Host(new NodeName("HV02")))));
        robot.interact(() -> table.setMaxWidth(720));
        robot.interact(() -> table.getParent().layout());
        assertThat(table.getColumns().stream()
                        .mapToDouble(TableColumn::getWidth)
                        .sum())
                .isLessThan(710);
        assertThat(words(robot)).doesNotContain("接続").contains("2 / 2");
        assertThat(pointing.getLast().target().get()).contains(new Target.Host(new NodeName("HV02")));
        robot.interact(() -> table.setMaxWidth(1200));
        robot.interact(() -> table.getParent().layout());
        assertThat(words(robot)).contains("接続");
    }
}
