package dev.toban.ui.support;

import dev.toban.model.NodeName;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Which node's column of a {@link NodeMatrix} a person points at, by mouse or with the left and right arrow keys; with
 * the selected row that is a cell. Rows stay what is selected, so that many of them can be.
 */
public final class CellCursor {

    private static final String CURRENT = "current-column";

    private final TableView<?> table;
    private final ReadOnlyObjectWrapper<Optional<NodeName>> node = new ReadOnlyObjectWrapper<>(Optional.empty());

    public CellCursor(TableView<?> table) {
        this.table = table;
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> settle());
        settle();
    }

    /** The node; empty while the matrix has none. */
    public ReadOnlyObjectProperty<Optional<NodeName>> node() {
        return node.getReadOnlyProperty();
    }

    public void moveTo(NodeName wanted) {
        columns().stream()
                .filter(column -> wanted.equals(nodeOf(column).orElse(null)))
                .findFirst()
                .ifPresent(this::point);
    }

    /** Columns come and go with nodes: the cursor stays on its node, or goes to the first. */
    private void settle() {
        List<TableColumn<?, ?>> columns = columns();
        Optional<TableColumn<?, ?>> same = columns.stream()
                .filter(column -> nodeOf(column).equals(node.get()))
                .findFirst();
        same.or(() -> columns.stream().findFirst()).ifPresentOrElse(this::point, () -> node.set(Optional.empty()));
    }

    private List<TableColumn<?, ?>> columns() {
        return table.getVisibleLeafColumns().stream()
                .<TableColumn<?, ?>>map(column -> column)
                .filter(column -> nodeOf(column).isPresent())
                .toList();
    }

    private static Optional<NodeName> nodeOf(TableColumn<?, ?> column) {
        return Optional.ofNullable(column.getId()).flatMap(NodeColumn::node);
    }

    private void point(TableColumn<?, ?> column) {
        table.getColumns().forEach(each -> each.getStyleClass().remove(CURRENT));
        column.getStyleClass().add(CURRENT);
        node.set(nodeOf(column));
    }

    private void pressed(MouseEvent press) {
        Node hit = press.getPickResult().getIntersectedNode();
        while (hit != null && !(hit instanceof TableCell<?, ?>)) {
            hit = hit.getParent();
        }
        if (hit instanceof TableCell<?, ?> cell
                && cell.getTableColumn() != null
                && nodeOf(cell.getTableColumn()).isPresent()) {
            point(cell.getTableColumn());
        }
    }

    private void pressed(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        if (plain && (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT)) {
            step(key.getCode() == KeyCode.LEFT ? -1 : 1);
            key.consume();
        }
    }

    private void step(int by) {
        List<TableColumn<?, ?>> columns = columns();
        List<Optional<NodeName>> nodes =
                columns.stream().map(CellCursor::nodeOf).toList();
        int next = nodes.indexOf(node.get()) + by;
        if (next >= 0 && next < columns.size()) {
            point(columns.get(next));
            show(columns.get(next), by);
        }
    }

    /** What is scrolled to at the left would lie under the columns that stay in sight, so that others go before it. */
    private void show(TableColumn<?, ?> column, int by) {
        int place = table.getVisibleLeafColumns().indexOf(column);
        double frozen = table.getColumns().getFirst().getWidth();
        int before = by < 0 ? (int) Math.ceil(frozen / Math.max(1, column.getWidth())) : 0;
        table.scrollToColumnIndex(Math.max(0, place - before));
    }
}
