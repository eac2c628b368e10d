package dev.toban.ui.support;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Keeps the first columns of a wide table in sight: their cells move back by what the table is scrolled. JavaFX has no
 * frozen columns, and two tables side by side would have two selections.
 */
public final class FrozenColumns {

    private static final double IN_FRONT = -1;

    private final TableView<?> table;
    private final DoubleProperty scrolled = new SimpleDoubleProperty();

    private FrozenColumns(TableView<?> table) {
        this.table = table;
    }

    /** Freezes the first columns; called once the table has all its columns. */
    public static <T> void freeze(TableView<T> table, int count) {
        FrozenColumns frozen = new FrozenColumns(table);
        table.getColumns().stream().limit(count).forEach(frozen::freezeCells);
        table.widthProperty().subscribe(frozen::attach);
        table.needsLayoutProperty().subscribe(frozen::attach);
    }

    private <T, V> void freezeCells(TableColumn<T, V> column) {
        Callback<TableColumn<T, V>, TableCell<T, V>> factory = column.getCellFactory();
        column.setCellFactory(owner -> {
            TableCell<T, V> cell = factory.call(owner);
            freeze(cell);
            return cell;
        });
        column.getStyleClass().add("frozen");
        column.setReorderable(false);
    }

    private void freeze(Node node) {
        node.translateXProperty().bind(scrolled);
        node.setViewOrder(IN_FRONT);
    }

    /** Scroll bar and heads exist only once the table is laid out, and heads are made anew with the columns. */
    private void attach() {
        if (!scrolled.isBound()) {
            for (Node node : table.lookupAll(".scroll-bar")) {
                if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                    scrolled.bind(bar.valueProperty());
                }
            }
        }
        for (Node head : table.lookupAll(".column-header.frozen")) {
            if (!head.translateXProperty().isBound()) {
                freeze(head);
            }
        }
    }
}
