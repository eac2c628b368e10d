package dev.toban.ui.support;

import dev.toban.model.NodeName;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The faults of what is pointed at, at the end of a table's menu; on a real cluster the menu has no such entry. */
public final class FaultSubmenu<T> {

    private final TableView<T> view;
    private final FaultMenu faults;
    private final BiFunction<? super T, Optional<NodeName>, Optional<? extends Target>> pointing;
    private Optional<Target> target = Optional.empty();
    private List<MenuItem> offered = List.of();

    private FaultSubmenu(
            TableView<T> view,
            FaultMenu faults,
            BiFunction<? super T, Optional<NodeName>, Optional<? extends Target>> pointing) {
        this.view = view;
        this.faults = faults;
        this.pointing = pointing;
    }

    /**
     * Offers faults in a table whose menu is complete; {@code pointing} says what a row is, and what it is in the
     * column of a node.
     */
    public static <T> void install(
            DataTable<T> table,
            PageContext context,
            BiFunction<? super T, Optional<NodeName>, Optional<? extends Target>> pointing) {
        FaultSubmenu<T> made = new FaultSubmenu<>(table.view(), context.faults(), pointing);
        // Before the menu opens: one that changes while it opens does not answer to the keyboard.
        table.selection().subscribe(made::point);
        table.view().getFocusModel().focusedCellProperty().subscribe(_ -> made.point(table.selected()));
    }

    private void point(List<T> selected) {
        Optional<Target> now = row(selected).flatMap(row -> pointing.apply(row, node()));
        if (!now.equals(target)) {
            target = now;
            ObservableList<MenuItem> items = view.getContextMenu().getItems();
            items.removeAll(offered);
            offered = now.flatMap(faults::of).map(MenuItem.class::cast).stream().toList();
            items.addAll(offered);
        }
    }

    /** Of several selected rows the one that has the focus. */
    private Optional<T> row(List<T> selected) {
        return Optional.ofNullable(view.getFocusModel().getFocusedItem())
                .filter(selected::contains)
                .or(() -> selected.stream().findFirst());
    }

    private Optional<NodeName> node() {
        TableColumn<?, ?> column = view.getFocusModel().getFocusedCell().getTableColumn();
        return Optional.ofNullable(column).map(TableColumn::getId).flatMap(NodeColumn::node);
    }
}
