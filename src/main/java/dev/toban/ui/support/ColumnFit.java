package dev.toban.ui.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Gives the columns of a table their widths: as wide as their words are in the language of the moment, and together as
 * wide as the table. Where they have more room, one of them grows, or those of the matrix do; where they have less, the
 * one that grows gives way, then the columns of the matrix are no longer alike, and then the table scrolls: no word is
 * cut that is not a sentence. A column that a person made wider or narrower stays as it is.
 */
final class ColumnFit<T> {

    private static final double SCROLL_BAR = 14;
    /** What the bar really takes of the columns. */
    private static final double THIN_BAR = 9;

    private static final double LOWEST_ROW = 30;
    /** The button of the column chooser lies over the last title. */
    private static final double CHOOSER = 22;

    private static final String CHOSEN = "toban-chosen";

    private final TableView<T> view;
    private final ColumnWords<T> measured;
    private final Map<String, Column<T>> columns = new HashMap<>();
    private Set<String> matrix = Set.of();
    private Density density = Density.WORDS;
    private boolean fitting;

    ColumnFit(TableView<T> view, ObservableTexts texts) {
        this.view = view;
        this.measured = new ColumnWords<>(texts);
        // Everything moves then anyway: words that are gone need keep no room.
        view.widthProperty().subscribe((_, _) -> measureAnew());
        view.sceneProperty().subscribe((_, _) -> measureAnew());
        view.getSortOrder().addListener((ListChangeListener<TableColumn<T, ?>>) _ -> measureAll());
        view.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<T, ?>>) _ -> measureAll());
    }

    /** The columns by their keys, those of a matrix apart. */
    void columns(List<Column<T>> all, List<Column<T>> ofMatrix) {
        columns.clear();
        Stream.concat(all.stream(), ofMatrix.stream()).forEach(column -> columns.put(column.key(), column));
        matrix = ofMatrix.stream().map(Column::key).collect(Collectors.toSet());
        density = Density.of(matrix.size());
        view.getColumns().forEach(this::watch);
        measureAll();
    }

    /** Other words, other fonts: nothing that was measured holds any longer. */
    void languageChanged() {
        measured.languageChanged();
        measureAll();
    }

    /** Columns grow with the words that come, and do not shrink again, for that would make them flicker. */
    void measure(List<? extends T> rows) {
        if (view.getScene() == null) {
            return;
        }
        boolean grown = false;
        for (TableColumn<T, ?> shown : view.getVisibleLeafColumns()) {
            grown |= !isFixed(shown)
                    && find(shown).map(column -> measure(column, rows)).orElse(false);
        }
        if (grown) {
            fit();
        }
    }

    static void choose(TableColumn<?, ?> column, double width) {
        column.setPrefWidth(width);
        column.getProperties().put(CHOSEN, true);
    }

    static boolean isChosen(TableColumn<?, ?> column) {
        return column.getProperties().containsKey(CHOSEN);
    }

    private void watch(TableColumn<T, ?> column) {
        if (column.getProperties().putIfAbsent("toban-watched", true) == null) {
            column.widthProperty().subscribe((_, _) -> {
                if (!fitting) {
                    column.getProperties().put(CHOSEN, true);
                }
            });
        }
    }

    private void measureAnew() {
        measured.forget();
        measureAll();
    }

    private void measureAll() {
        measure(view.getItems());
        fit();
    }

    private boolean measure(Column<T> column, List<? extends T> rows) {
        return measured.measure(column, rows, title(column), isMatrix(column) ? density : Density.WORDS);
    }

    private double title(Column<T> column) {
        return measured.title(
                column, view.getSortOrder().stream().anyMatch(by -> column.key().equals(by.getId())));
    }

    private void fit() {
        boolean own = TableView.UNCONSTRAINED_RESIZE_POLICY.equals(view.getColumnResizePolicy());
        if (!own || view.getScene() == null || view.getWidth() <= 0) {
            return;
        }
        fitting = true;
        Map<TableColumn<T, ?>, Double> next = new HashMap<>();
        view.getVisibleLeafColumns().forEach(shown -> next.put(shown, start(shown)));
        even(next);
        double room = view.getWidth() - SCROLL_BAR - 2 - ColumnRoom.sum(next);
        if (room >= 0) {
            ColumnRoom.share(next, growing(next), nameWholly(next, room));
        } else {
            giveWay(next, -room);
            endAtAnEdge(next, view.getWidth() - 2 - (scrollsDown() ? THIN_BAR : 0));
        }
        next.forEach((shown, width) -> shown.setPrefWidth(ColumnRoom.odd(width)));
        fitting = false;
    }

    /** Gives long names of rows what they need of the room that is left, and returns the rest of it. */
    private double nameWholly(Map<TableColumn<T, ?>, Double> widths, double room) {
        double left = room;
        for (TableColumn<T, ?> shown : only(List.copyOf(widths.keySet()), _ -> true)) {
            double has = widths.getOrDefault(shown, 0.0);
            double whole =
                    isFixed(shown) ? 0 : find(shown).map(measured::wholeName).orElse(0.0);
            double given = Math.clamp(whole - has, 0, left);
            widths.put(shown, has + given);
            left -= given;
        }
        return left;
    }

    /** The columns of a matrix are alike while there is room for it. */
    private void even(Map<TableColumn<T, ?>, Double> widths) {
        List<TableColumn<T, ?>> nodes = only(List.copyOf(widths.keySet()), this::isMatrix).stream()
                .filter(shown -> !isFixed(shown))
                .toList();
        double widest = nodes.stream()
                .mapToDouble(node -> widths.getOrDefault(node, 0.0))
                .max()
                .orElse(0);
        nodes.forEach(node -> widths.put(node, widest));
    }

    private double start(TableColumn<T, ?> shown) {
        return isFixed(shown)
                ? shown.getWidth()
                : find(shown)
                        .map(column -> Math.max(least(column), words(shown, column)))
                        .orElse(shown.getWidth());
    }

    /** Its words do not matter: one per node of a large cluster, for example, shows shapes alone. */
    private static boolean isFixed(TableColumn<?, ?> shown) {
        return isChosen(shown) || !shown.isResizable() || shown.getMaxWidth() == shown.getMinWidth();
    }

    private double words(TableColumn<T, ?> shown, Column<T> column) {
        return Math.max(measured.of(column), heading(shown, column));
    }

    /** A second line ends in dots where otherwise a whole node would be out of sight; the tooltip has all of it. */
    private double firstLines(TableColumn<T, ?> shown, Column<T> column) {
        return Math.max(measured.firstLine(column), heading(shown, column));
    }

    /** The least width of a column whose words may be cut. */
    private double titled(TableColumn<T, ?> shown, Column<T> column) {
        return Math.max(least(column), heading(shown, column));
    }

    /** The last title ends before the button that lies over it. */
    private double heading(TableColumn<T, ?> shown, Column<T> column) {
        boolean last = shown.equals(view.getVisibleLeafColumns().getLast()) && view.isTableMenuButtonVisible();
        return title(column) + (last ? CHOOSER : 0);
    }

    private double least(Column<T> column) {
        return isMatrix(column) ? 0 : column.width();
    }

    private boolean isMatrix(Column<T> column) {
        return matrix.contains(column.key());
    }

    private Optional<Column<T>> find(TableColumn<T, ?> shown) {
        return Optional.ofNullable(columns.get(shown.getId()));
    }

    /** Who takes the room that is left: the one that grows, else the matrix, else the last words. */
    private List<TableColumn<T, ?>> growing(Map<TableColumn<T, ?>, Double> widths) {
        List<TableColumn<T, ?>> free = view.getVisibleLeafColumns().stream()
                .filter(shown -> !isChosen(shown)
                        && shown.isResizable()
                        && shown.getMaxWidth() > widths.getOrDefault(shown, 0.0))
                .filter(shown -> find(shown).isPresent())
                .toList();
        List<TableColumn<T, ?>> grows = only(free, Column::grows);
        List<TableColumn<T, ?>> nodes = grows.isEmpty() ? only(free, this::isMatrix) : grows;
        return !nodes.isEmpty() || free.isEmpty() ? nodes : List.of(free.getLast());
    }

    private List<TableColumn<T, ?>> only(List<TableColumn<T, ?>> shown, Predicate<Column<T>> which) {
        return shown.stream().filter(one -> find(one).filter(which).isPresent()).toList();
    }

    /**
     * Room without words goes first, then the room of what grows, and then sentences, secondary words and the second
     * lines of a matrix are cut. A table that is still too wide scrolls, and then no word is cut.
     */
    private void giveWay(Map<TableColumn<T, ?>, Double> widths, double missing) {
        List<TableColumn<T, ?>> free = view.getVisibleLeafColumns().stream()
                .filter(shown -> !isChosen(shown) && shown.isResizable())
                .toList();
        double left = shrink(widths, only(free, column -> !isMatrix(column)), this::words, missing);
        Map<TableColumn<T, ?>, Double> whole = new HashMap<>(widths);
        left = shrink(widths, only(free, Column::grows), this::titled, left);
        left = shrink(widths, only(free, this::isMatrix), this::words, left);
        List<TableColumn<T, ?>> words = only(free, column -> column.kind().mayBeCut() && !isMatrix(column));
        left = shrink(widths, words, this::titled, left);
        Map<TableColumn<T, ?>, Double> lines = new HashMap<>(widths);
        if (shrink(widths, only(free, this::isMatrix), this::firstLines, left) >= 1) {
            widths.putAll(lines);
            only(free, column -> !isMatrix(column)).forEach(shown -> widths.put(shown, whole.getOrDefault(shown, 0.0)));
        }
    }

    private boolean scrollsDown() {
        double row = Math.max(LOWEST_ROW, view.getFixedCellSize());
        return (view.getItems().size() + 1) * row > view.getHeight();
    }

    /** Where the table scrolls, the last column that is seen is seen whole: those before it take what is left. */
    private void endAtAnEdge(Map<TableColumn<T, ?>, Double> widths, double room) {
        List<TableColumn<T, ?>> seen = new ArrayList<>();
        double left = room;
        for (TableColumn<T, ?> shown : view.getVisibleLeafColumns()) {
            double width = Math.floor(widths.getOrDefault(shown, 0.0));
            if (width > left) {
                break;
            }
            seen.add(shown);
            left -= width;
        }
        if (seen.size() < widths.size() && !seen.isEmpty()) {
            List<TableColumn<T, ?>> nodes = only(seen, this::isMatrix);
            List<TableColumn<T, ?>> free = (nodes.isEmpty() ? seen : nodes)
                    .stream().filter(shown -> !isFixed(shown)).toList();
            ColumnRoom.share(widths, free, left);
        }
    }

    private double shrink(
            Map<TableColumn<T, ?>, Double> widths,
            List<TableColumn<T, ?>> givers,
            ToDoubleBiFunction<TableColumn<T, ?>, Column<T>> least,
            double missing) {
        Map<TableColumn<T, ?>, Double> spare = new HashMap<>();
        givers.forEach(giver -> spare.put(
                giver,
                find(giver)
                        .map(column ->
                                Math.max(0, widths.getOrDefault(giver, 0.0) - least.applyAsDouble(giver, column)))
                        .orElse(0.0)));
        double all = ColumnRoom.sum(spare);
        if (all <= 0 || missing <= 0) {
            return missing;
        }
        double part = Math.min(1, missing / all);
        spare.forEach((giver, room) -> widths.merge(giver, -part * room, Double::sum));
        return missing - part * all;
    }
}
