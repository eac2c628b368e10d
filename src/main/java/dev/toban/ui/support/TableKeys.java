package dev.toban.ui.support;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What every table answers on the keyboard beside JavaFX's own keys. */
final class TableKeys {

    private static final double INDENT = 24;

    private final TableView<?> table;

    private TableKeys(TableView<?> table) {
        this.table = table;
    }

    static void install(TableView<?> table) {
        TableKeys keys = new TableKeys(table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, keys::menuRequested);
        table.contextMenuProperty().subscribe(menu -> {
            if (menu != null) {
                Actions.answerKeys(menu);
            }
        });
    }

    private void pressed(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        boolean menu = (key.getCode() == KeyCode.CONTEXT_MENU && plain)
                || (key.getCode() == KeyCode.F10 && key.isShiftDown() && !key.isShortcutDown());
        if (menu) {
            openMenu();
            key.consume();
        } else if (plain && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) && selectFocused()) {
            key.consume();
        }
    }

    /** Windows asks for a menu by itself when the key is let go. */
    private void menuRequested(ContextMenuEvent request) {
        if (request.isKeyboardTrigger()) {
            openMenu();
            request.consume();
        }
    }

    /** JavaFX goes to the row after the focused one even when nothing is selected yet, and so leaves out the first. */
    private boolean selectFocused() {
        int rows = table.getItems().size();
        if (rows == 0
                || table.getSelectionModel().isCellSelectionEnabled()
                || !table.getSelectionModel().isEmpty()) {
            return false;
        }
        int row = Math.clamp(table.getFocusModel().getFocusedIndex(), 0, rows - 1);
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(row);
        return true;
    }

    private void openMenu() {
        ContextMenu menu = table.getContextMenu();
        if (menu == null || menu.isShowing()) {
            return;
        }
        selectFocused();
        Point2D place = menuPlace();
        menu.show(table, place.getX(), place.getY());
    }

    /** On the screen: below the cell that has the mark, or near the beginning of the focused row. */
    private Point2D menuPlace() {
        Bounds all = table.localToScreen(table.getBoundsInLocal());
        Point2D begin = new Point2D(all.getMinX() + INDENT, all.getMinY() + 32);
        return rowInSight(table.getFocusModel().getFocusedIndex())
                .map(row -> below(row, begin, all))
                .orElse(begin);
    }

    private Point2D below(Node row, Point2D begin, Bounds all) {
        double end = row.localToScreen(row.getBoundsInLocal()).getMaxY();
        TableColumn<?, ?> column = table.getFocusModel().getFocusedCell().getTableColumn();
        boolean cells = table.getSelectionModel().isCellSelectionEnabled();
        double left = row.lookupAll(".table-cell").stream()
                .filter(node ->
                        cells && node instanceof TableCell<?, ?> cell && Objects.equals(cell.getTableColumn(), column))
                .mapToDouble(cell -> cell.localToScreen(cell.getBoundsInLocal()).getMinX())
                .findFirst()
                .orElse(begin.getX() - INDENT);
        return new Point2D(Math.clamp(left, all.getMinX(), all.getMaxX() - INDENT) + INDENT, end);
    }

    private Optional<Node> rowInSight(int focused) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == focused && row.isVisible())
                .findFirst();
    }
}
