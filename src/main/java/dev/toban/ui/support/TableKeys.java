package dev.toban.ui.support;

import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What every table answers on the keyboard beside JavaFX's own keys. */
final class TableKeys {

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
        Bounds bounds = table.localToScreen(table.getBoundsInLocal());
        menu.show(table, bounds.getMinX() + 24, focusedRowEnd(bounds.getMinY() + 32));
    }

    /** The lower edge of the focused row on the screen. */
    private double focusedRowEnd(double otherwise) {
        int focused = table.getFocusModel().getFocusedIndex();
        return table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == focused && row.isVisible())
                .mapToDouble(row -> row.localToScreen(row.getBoundsInLocal()).getMaxY())
                .findFirst()
                .orElse(otherwise);
    }
}
