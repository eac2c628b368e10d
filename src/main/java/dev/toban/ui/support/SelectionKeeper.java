package dev.toban.ui.support;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the same rows selected while rows are replaced and filtered around them; a table by itself forgets a selected
 * row as soon as a newer version takes its place.
 */
final class SelectionKeeper<T> {

    private final TableView<T> table;
    private final Rows<?, T> rows;
    private final ReadOnlyObjectWrapper<List<T>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private Set<Object> kept = Set.of();
    private @Nullable Object lead;
    private boolean busy;

    SelectionKeeper(TableView<T> table, Rows<?, T> rows) {
        this.table = table;
        this.rows = rows;
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<T>) _ -> tell());
    }

    /** The selected rows, told only when they are settled: a refresh does not pass through "nothing selected". */
    ReadOnlyObjectProperty<List<T>> selection() {
        return selection.getReadOnlyProperty();
    }

    /** Notes what is selected; called before the table hears of a change. */
    void begin() {
        busy = true;
        kept = new LinkedHashSet<>();
        selected().forEach(row -> kept.add(rows.keyOf(row)));
        T leading = table.getSelectionModel().getSelectedItem();
        lead = leading == null ? null : rows.keyOf(leading);
    }

    /** Selects the noted rows where they now stand; called after the table has heard of the change. */
    void end() {
        if (!kept.isEmpty()) {
            List<T> items = table.getItems();
            int[] places = IntStream.range(0, items.size())
                    .filter(place -> kept.contains(rows.keyOf(items.get(place))))
                    .toArray();
            select(places);
        }
        busy = false;
        tell();
    }

    private void select(int[] places) {
        boolean same = IntStream.of(places)
                .boxed()
                .toList()
                .equals(table.getSelectionModel().getSelectedIndices().stream()
                        .sorted()
                        .toList());
        if (same) {
            return;
        }
        table.getSelectionModel().clearSelection();
        if (places.length > 0) {
            table.getSelectionModel().selectIndices(places[0], places);
        }
        for (int place : places) {
            if (Objects.equals(rows.keyOf(table.getItems().get(place)), lead)) {
                table.getSelectionModel().select(place);
            }
        }
    }

    private void tell() {
        List<T> now = selected();
        if (!busy && !now.equals(selection.get())) {
            selection.set(now);
        }
    }

    /** The table's own list may hold nulls while it catches up with its items. */
    private List<T> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
