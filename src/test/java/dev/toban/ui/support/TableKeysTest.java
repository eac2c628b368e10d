package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.house.NeedsWindow;
import dev.toban.text.Language;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TableKeysTest {

    private final Rows<String, String> rows = new Rows<>(row -> row);

    @Start
    void start(Stage stage) {
        ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
        rows.putAll(List.of("vm1", "vm2", "vm3", "vm4"));
        TableView<String> view = new DataTable<>(
                        "rows",
                        rows,
                        List.of(Column.<String>text("name", "Name", row -> row)),
                        "support.copyRow",
                        texts)
                .view();
        stage.setScene(new Scene(view, 400, 400));
        stage.show();
        view.requestFocus();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#rows").queryAs(TableView.class);
    }

    @Test
    void theFirstDownSelectsTheFirstRow(FxRobot robot) {
        robot.push(KeyCode.DOWN);
        assertThat(table(robot).getSelectionModel().getSelectedItems()).isEqualTo(List.of("vm1"));
        robot.push(KeyCode.DOWN);
        assertThat(table(robot).getSelectionModel().getSelectedItems()).isEqualTo(List.of("vm2"));
    }

    @Test
    void theMenuKeyOpensTheMenuBelowTheFocusedRow(FxRobot robot) {
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        // The robot of X11 knows no menu key.
        robot.interact(() -> Event.fireEvent(table(robot), menuKey()));
        showsBelow(robot, "vm2");
    }

    @NeedsWindow
    @Test
    void shiftAndF10OpenItAsWell(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        showsBelow(robot, "vm1");
    }

    @Test
    void arrowsMoveInTheOpenMenuAndNotInTheTableBehind(FxRobot robot) {
        robot.push(KeyCode.DOWN);
        robot.interact(() -> Event.fireEvent(table(robot), menuKey()));
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        ContextMenu menu = table(robot).getContextMenu();
        assertThat(table(robot).getSelectionModel().getSelectedItems()).isEqualTo(List.of("vm1"));
        assertThat(menu.getScene().getFocusOwner())
                .isSameAs(menu.getItems().get(1).getStyleableNode());
        robot.push(KeyCode.ESCAPE);
        assertThat(menu.isShowing()).isFalse();
    }

    @Test
    void whereCellsAreChosenTheMenuOpensAtTheCell(FxRobot robot) {
        TableView<String> view = robot.lookup("#rows").queryTableView();
        robot.interact(() -> {
            view.getSelectionModel().setCellSelectionEnabled(true);
            view.getColumns().add(Tables.column("Second", row -> row + "!"));
            view.layout();
            view.getFocusModel().focus(1, view.getColumns().getLast());
            Event.fireEvent(view, menuKey());
        });
        Node words = robot.lookup("vm2!").query();
        assertThat(view.getContextMenu().getAnchorX())
                .isGreaterThanOrEqualTo(
                        words.localToScreen(words.getBoundsInLocal()).getMinX());
        robot.interact(view.getContextMenu()::hide);
    }

    private static KeyEvent menuKey() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.CONTEXT_MENU, false, false, false, false);
    }

    private static void showsBelow(FxRobot robot, String row) {
        ContextMenu menu = table(robot).getContextMenu();
        assertThat(menu.isShowing()).isTrue();
        assertThat(table(robot).getSelectionModel().getSelectedItems()).isEqualTo(List.of(row));
        Node words = robot.lookup(row).query();
        Bounds cell = words.localToScreen(words.getBoundsInLocal());
        assertThat(menu.getAnchorY()).isBetween(cell.getMaxY() - 20, cell.getMaxY() + 20);
        robot.interact(menu::hide);
    }
}
