package dev.toban.ui.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Remembers the columns of a table as a person left them: width, visibility and sort by column, and the order by set of
 * columns, because another cluster has other nodes and with them other columns.
 */
final class TableMemory {

    private final TableView<?> table;
    private final Preferences preferences;
    private final String key;
    private Set<String> present;
    private List<String> order;

    private TableMemory(TableView<?> table, Preferences preferences) {
        this.table = table;
        this.preferences = preferences;
        this.key = "table." + table.getId();
        this.order = ids(table.getColumns());
        this.present = Set.copyOf(order);
    }

    static <T> TableMemory keep(TableView<T> table, Preferences preferences) {
        preferences.get("table." + table.getId()).ifPresent(text -> restore(table, text));
        TableMemory memory = new TableMemory(table, preferences);
        memory.arrange(table);
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> memory.moved());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> memory.save());
        table.getColumns().forEach(column -> {
            column.widthProperty().subscribe(memory::save);
            column.visibleProperty().subscribe(memory::save);
            column.sortTypeProperty().subscribe(memory::save);
        });
        return memory;
    }

    /** Puts the columns as a person has put this very set of columns; called when the set has changed. */
    <T> void arrange(TableView<T> shown) {
        List<String> wanted = preferences
                .get(orderKey(ids(shown.getColumns())))
                .map(text -> List.of(text.split(",")))
                .orElse(List.of());
        List<TableColumn<T, ?>> sorted = new ArrayList<>(shown.getColumns());
        sorted.sort(Comparator.comparingInt(column -> wanted.indexOf(column.getId())));
        if (wanted.size() == sorted.size() && !sorted.equals(shown.getColumns())) {
            shown.getColumns().setAll(sorted);
        }
    }

    /** Only a person puts the same columns in another order; a cluster brings other ones. */
    private void moved() {
        List<String> now = ids(table.getColumns());
        Set<String> set = Set.copyOf(now);
        if (set.equals(present) && !now.equals(order)) {
            preferences.put(orderKey(now), String.join(",", now));
        }
        order = now;
        present = set;
    }

    private String orderKey(List<String> ids) {
        return key + ".order."
                + Integer.toHexString(ids.stream().sorted().toList().hashCode());
    }

    private static List<String> ids(List<? extends TableColumn<?, ?>> columns) {
        return columns.stream().map(TableColumn::getId).toList();
    }

    /**
     * One word per column that a person changed: {@code name,120,shown,ASCENDING,1}; a width stands there only where a
     * person chose it. Columns that are not here now keep their words.
     */
    private void save() {
        Map<String, String> lines = new LinkedHashMap<>();
        preferences.get(key).ifPresent(text -> lines(text).forEach(line -> lines.put(line[0], String.join(",", line))));
        table.getColumns().forEach(column -> lines.put(column.getId(), line(column)));
        lines.values().removeIf(line -> line.endsWith(",,shown,,"));
        String text = String.join(";", lines.values());
        if (!text.equals(preferences.get(key).orElse(""))) {
            preferences.put(key, text);
        }
    }

    private static List<String[]> lines(String text) {
        return Stream.of(text.split(";"))
                .map(line -> line.split(",", -1))
                .filter(line -> line.length == 5)
                .toList();
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

    private static <T> void restore(TableView<T> table, String text) {
        Map<String, TableColumn<T, ?>> byId =
                table.getColumns().stream().collect(Collectors.toMap(TableColumn::getId, Function.identity()));
        List<String[]> known =
                lines(text).stream().filter(line -> byId.containsKey(line[0])).toList();
        known.forEach(line -> restore(Objects.requireNonNull(byId.get(line[0])), line));
        known.stream()
                .filter(line -> !line[3].isEmpty())
                .sorted(Comparator.comparing(line -> line[4]))
                .map(line -> Objects.requireNonNull(byId.get(line[0])))
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
