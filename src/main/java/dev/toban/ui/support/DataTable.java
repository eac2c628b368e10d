package dev.toban.ui.support;

import dev.toban.connection.PowerShellQuery;
import dev.toban.text.Language;
import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A table with all that every page offers: filter, sort, column chooser, copying, menu, memory. */
public final class DataTable<T> {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<T> view;
    private final FilteredList<T> filtered;
    private final List<Column<T>> columns;
    /** Columns of a matrix: one per node, shown and copied, but not searched. */
    private List<Column<T>> matrix = List.of();

    private final ObservableTexts texts;
    private final RowTexts<T> rowTexts;
    private final SelectionKeeper<T> keeper;
    private final ColumnFit<T> fit;
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(Message.NONE);
    /** Held here because the texts, which outlive tables in dialogs, hold it weakly. */
    private final ChangeListener<Language> languageChange = (_, _, _) -> {
        refresh();
        fit().languageChanged();
    };

    private Supplier<List<MenuItem>> output = List::of;

    private Optional<TableMemory> memory = Optional.empty();
    private String filter = "";

    /**
     * Builds the table over rows that others change.
     *
     * @param placeholderKey the sentence that says what belongs into the table
     */
    public DataTable(
            String id, Rows<?, T> rows, List<Column<T>> columns, String placeholderKey, ObservableTexts texts) {
        this.columns = List.copyOf(columns);
        this.texts = texts;
        this.rowTexts = new RowTexts<>(this.columns);
        this.view = Tables.table(id, texts.bind(placeholderKey));
        this.keeper = new SelectionKeeper<>(view, rows);
        // Order matters: the keeper hears of a change before the table does, and again after it.
        rows.items().addListener((ListChangeListener<T>) _ -> keeper.begin());
        this.filtered = new FilteredList<>(rows.items());
        ShownRows<T> shown = new ShownRows<>(filtered, rows::keyOf, this::showAgain);
        view.setItems(shown);
        view.setSortPolicy(_ -> sort(shown));
        rows.items().addListener((ListChangeListener<T>) _ -> keeper.end());
        columns.forEach(column -> view.getColumns().add(Tables.column(column, texts)));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnKey);
        view.setContextMenu(new ContextMenu(copyItems().toArray(MenuItem[]::new)));
        texts.languageProperty().addListener(new WeakChangeListener<>(languageChange));
        this.fit = new ColumnFit<>(view, texts);
        fit.columns(this.columns, matrix);
        filtered.addListener((ListChangeListener<T>) this::measure);
    }

    /** Shows these columns of a matrix after the first {@code place} ones; earlier ones go. */
    public DataTable<T> matrix(int place, List<Column<T>> others) {
        List<String> old = matrix.stream().map(Column::key).toList();
        view.getColumns().removeIf(column -> old.contains(column.getId()));
        matrix = List.copyOf(others);
        view.getColumns()
                .addAll(
                        Math.min(place, view.getColumns().size()),
                        others.stream()
                                .map(column -> Tables.column(column, texts))
                                .toList());
        memory.ifPresent(kept -> kept.arrange(view));
        fit.columns(columns, matrix);
        return this;
    }

    public TableView<T> view() {
        return view;
    }

    /** The rows that pass the filter. */
    public ObservableList<T> shown() {
        return filtered;
    }

    /** The selected rows; a refresh replaces them by their newer versions in one step. */
    public ReadOnlyObjectProperty<List<T>> selection() {
        return keeper.selection();
    }

    public List<T> selected() {
        return keeper.selection().get();
    }

    /** The names a filter may use, in the language of the moment. */
    public List<FilterKey> filterKeys() {
        return columns.stream()
                .map(column -> new FilterKey(
                        column.key(),
                        Tables.title(column, texts),
                        Tables.titles(column),
                        column.kind() == Column.Kind.NUMBER,
                        rowTexts.unit(column, filtered.getSource())))
                .toList();
    }

    public void filter(String text) {
        filter = text;
        FilterExpression expression = FilterExpression.parse(text, filterKeys());
        problem.set(expression.problem());
        rowTexts.trim(filtered.getSource().size());
        keeper.begin();
        filtered.setPredicate(expression.isEmpty() ? null : row -> expression.matches(rowTexts.of(row)));
        keeper.end();
    }

    /** Selects the row whose first column says this, if it is shown, and brings it into sight. */
    public boolean reveal(String name) {
        for (int place = 0; place < view.getItems().size(); place++) {
            String first = columns.getFirst().words().apply(view.getItems().get(place));
            if (first.equalsIgnoreCase(name)) {
                view.getSelectionModel().clearAndSelect(place);
                view.scrollTo(place);
                view.requestFocus();
                return true;
            }
        }
        return false;
    }

    /** What is wrong with the filter, if anything. */
    public ReadOnlyObjectProperty<Message> filterProblem() {
        return problem.getReadOnlyProperty();
    }

    /** For the language's listener, which is made before it. */
    private ColumnFit<T> fit() {
        return fit;
    }

    /** Once for all that a round changed: a refresh replaces hundreds of single rows in one event. */
    private void measure(ListChangeListener.Change<? extends T> change) {
        List<T> some = new ArrayList<>();
        while (change.next() && some.size() < ColumnWords.ROWS) {
            some.addAll(change.getAddedSubList());
        }
        fit.measure(some);
    }

    /** Says all cells again, after the language changed or because words depend on the clock. */
    public void refresh() {
        rowTexts.clear();
        if (!filter.isEmpty()) {
            filter(filter);
        }
        view.refresh();
    }

    /** The page's actions stand first in the right-click menu, copying last. */
    public DataTable<T> menu(List<Action> actions) {
        return menuItems(
                actions.stream().map(action -> Actions.menuItem(action, texts)).toList());
    }

    /** As {@link #menu}, for menus with submenus. */
    public DataTable<T> menuItems(List<? extends MenuItem> first) {
        List<MenuItem> items = new ArrayList<>(first);
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(copyItems());
        items.addAll(output.get());
        view.setContextMenu(new ContextMenu(items.toArray(MenuItem[]::new)));
        return this;
    }

    /** Offers, in menus made from now on, the PowerShell that shows a row's object, and an export of the table. */
    public DataTable<T> outputs(
            PageContext context, BiFunction<PowerShellQuery, ? super T, Optional<String>> powerShell) {
        output = new TableOutput<>(this, context, powerShell)::items;
        return this;
    }

    public DataTable<T> onOpen(Consumer<? super T> open) {
        Tables.onOpen(view, open);
        return this;
    }

    public DataTable<T> remember(Preferences preferences) {
        memory = Optional.of(TableMemory.keep(view, preferences));
        return this;
    }

    /** All shown rows with the visible columns, tab-separated, for export. */
    public String asText() {
        return Tables.asText(view.getItems(), visibleColumns(), texts);
    }

    /** The columns a person sees, in the order a person put them. */
    public List<Column<T>> visibleColumns() {
        return view.getVisibleLeafColumns().stream()
                .flatMap(shown -> everyColumn().filter(column -> column.key().equals(shown.getId())))
                .toList();
    }

    private Stream<Column<T>> everyColumn() {
        return Stream.concat(columns.stream(), matrix.stream());
    }

    private boolean sort(ShownRows<T> shown) {
        keeper.begin();
        shown.sortBy(view.getComparator());
        keeper.end();
        return true;
    }

    /** Fills the cells of those rows that are in sight. */
    private void showAgain(BitSet places) {
        if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null) {
            int last = flow.getLastVisibleCell().getIndex();
            int place = places.nextSetBit(flow.getFirstVisibleCell().getIndex());
            while (place >= 0 && place <= last) {
                flow.getCell(place).updateIndex(place);
                place = places.nextSetBit(place + 1);
            }
        }
    }

    private List<MenuItem> copyItems() {
        return List.of(
                Actions.menuItem(Action.always("copy-cell", "support.copyCell", Icon.COPY, this::copyCell), texts),
                Actions.menuItem(Action.always("copy-row", "support.copyRow", Icon.COPY, this::copyRows), texts));
    }

    private void copyOnKey(KeyEvent key) {
        if (COPY.match(key)) {
            copyRows();
            key.consume();
        }
    }

    private void copyRows() {
        Tables.copy(Tables.asText(selected(), visibleColumns(), texts));
    }

    /** The focused cell; without one, the first column of the selected row. */
    private void copyCell() {
        Tables.selectedRow(view).ifPresent(row -> {
            TableColumn<?, ?> focused = view.getFocusModel().getFocusedCell().getTableColumn();
            String key = focused == null ? visibleColumns().getFirst().key() : focused.getId();
            everyColumn()
                    .filter(column -> column.key().equals(key))
                    .findFirst()
                    .ifPresent(column -> Tables.copy(column.words().apply(row)));
        });
    }
}
