package dev.toban.ui.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Remembers the columns of a table as a person left them: order, width, visibility, sort. */
final class TableMemory {

    private final TableView<?> table;
    private final Preferences preferences;
    private final String key;

    private TableMemory(TableView<?> table, Preferences preferences) {
        this.table = table;
        this.preferences = preferences;
        this.key = "table." + table.getId();
    }

    static <T> void keep(TableView<T> table, Preferences preferences) {
        TableMemory memory = new TableMemory(table, preferences);
        preferences.get(memory.key).ifPresent(text -> restore(table, text));
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> memory.save());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> memory.save());
        table.getColumns().forEach(column -> {
            column.widthProperty().subscribe(memory::save);
            column.visibleProperty().subscribe(memory::save);
            column.sortTypeProperty().subscribe(memory::save);
        });
    }

    /**
     * One word per column, in order: {@code name,120,shown,ASCENDING,1}; a width stands there only where a person chose
     * it.
     */
    private void save() {
        preferences.put(key, table.getColumns().stream().map(this::line).collect(Collectors.joining(";")));
    }

    private String line(TableColumn<?, ?> column) {
        int sorted = table.getSortOrder().indexOf(column);
        return String.join(
                ",",
                column.getId(),
                ColumnFit.isChosen(column) ? Long.toString(Math.round(column.getWidth())) : "",
                column.isVisible() ? "shown" : "hidden",
                sorted < 0 ? "" : column.getSortType().name(),
                sorted < 0 ? "" : Integer.toString(sorted));
    }

    /** Columns that are new since the layout was remembered come last, as they were made. */
    private static <T> void restore(TableView<T> table, String text) {
        List<String[]> lines = text.lines()
                .flatMap(all -> List.of(all.split(";")).stream())
                .map(line -> line.split(",", -1))
                .filter(line -> line.length == 5)
                .toList();
        Map<String, TableColumn<T, ?>> byId =
                table.getColumns().stream().collect(Collectors.toMap(TableColumn::getId, Function.identity()));
        List<TableColumn<T, ?>> order = new ArrayList<>();
        List<String[]> sorts = new ArrayList<>();
        for (String[] line : lines) {
            TableColumn<T, ?> column = byId.remove(line[0]);
            if (column != null) {
                order.add(column);
                restore(column, line);
                if (!line[3].isEmpty()) {
                    sorts.add(line);
                }
            }
        }
        table.getColumns().stream()
                .filter(column -> !order.contains(column))
                .toList()
                .forEach(order::add);
        table.getColumns().setAll(order);
        sorts.stream()
                .sorted(Comparator.comparing(line -> line[4]))
                .flatMap(line -> order.stream().filter(column -> column.getId().equals(line[0])))
                .forEach(table.getSortOrder()::add);
    }

    private static void restore(TableColumn<?, ?> column, String[] line) {
        if (!line[1].isEmpty()) {
            ColumnFit.choose(column, Double.parseDouble(line[1]));
        }
        column.setVisible(line[2].equals("shown"));
        if (line[3].equals(TableColumn.SortType.DESCENDING.name())) {
            column.setSortType(TableColumn.SortType.DESCENDING);
        }
    }
}
