package dev.toban.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.lab.BuiltIn;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.roles.RolesPage;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlacementInWindowTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final BorderPane root = new BorderPane();

    @Start
    void start(Stage stage) {
        new Theme(Theme.Mode.LIGHT, texts).apply();
        cluster.read();
        stage.setScene(new Scene(root, 1280, 800));
        stage.show();
        root.setCenter(new RolesPage(cluster.context(wishes, wishes, Background.direct(), texts)).node());
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.clickOn("#roles-view-matrix");
    }

    private static TableView<?> matrix(FxRobot robot) {
        return robot.lookup("#roles-matrix").queryAs(TableView.class);
    }

    private static void type(FxRobot robot, String filter) {
        robot.interact(() ->
                robot.lookup("#roles-matrix-filter").queryAs(TextField.class).setText(filter));
    }

    @Test
    void oneOfTheTwoViewsIsShown(FxRobot robot) {
        assertThat(matrix(robot).isVisible()).isTrue();
        assertThat(robot.lookup("#roles-table").<Node>query().isVisible()).isFalse();
        robot.clickOn("#roles-view-table");
        assertThat(robot.lookup("#roles-table").<Node>query().isVisible()).isTrue();
        assertThat(matrix(robot).getParent().isVisible()).isFalse();
    }

    @Test
    void theFilterFindsWhatCannotGoToANode(FxRobot robot) {
        type(robot, "blocked:HV01 ");
        assertThat(matrix(robot).getItems()).hasSize(1);
        type(robot, "!blocked:HV01 app07");
        assertThat(matrix(robot).getItems()).isEmpty();
        type(robot, "reason:switch ");
        assertThat(matrix(robot).getItems()).isNotEmpty();
    }

    @Test
    void arrowsChooseTheCellAndEnterOpensItsPlan(FxRobot robot) {
        robot.interact(() -> {
            matrix(robot).getSelectionModel().select(0);
            matrix(robot).requestFocus();
        });
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(matrix(robot).getAccessibleText()).startsWith("app01 on HV03");
        robot.push(KeyCode.ENTER);
        assertThat(wishes.opened())
                .containsExactly(
                        new Intent.Migrate(List.of(new GroupName("app01")), new NodeName("HV03"), MigrationType.LIVE));
    }

    @Test
    void theSelectedRoleStaysSelectedInTheOtherView(FxRobot robot) {
        robot.clickOn("#roles-view-table");
        TableView<?> table = robot.lookup("#roles-table").queryAs(TableView.class);
        robot.interact(() -> table.getSelectionModel().select(3));
        robot.clickOn("#roles-view-matrix");
        assertThat(matrix(robot).getSelectionModel().getSelectedItems()).hasSize(1);
    }
}
