package dev.toban.ui.support;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** Makes tables and their columns the one way all pages use. */
public final class Tables {

    private Tables() {}

    /** A plain column of words under a title that does not change. */
    public static <T> TableColumn<T, T> column(String title, Function<? super T, ?> value) {
        Column<T> column = Column.text(title, title, row -> String.valueOf(value.apply(row)));
        return column(column, new ReadOnlyObjectWrapper<>(title));
    }

    /** The column of a table; its title follows the language when the texts know its key. */
    public static <T> TableColumn<T, T> column(Column<T> column, ObservableTexts texts) {
        ObservableValue<String> title = texts.now().has(column.titleKey())
                ? texts.bind(column.titleKey())
                : new ReadOnlyObjectWrapper<>(column.titleKey());
        return column(column, title);
    }

    private static <T> TableColumn<T, T> column(Column<T> column, ObservableValue<String> title) {
        TableColumn<T, T> tableColumn = new TableColumn<>();
        tableColumn.setId(column.key());
        tableColumn.textProperty().bind(title);
        tableColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        tableColumn.setCellFactory(_ -> new RowCell<>(column));
        tableColumn.setComparator(column.order()::compare);
        tableColumn.setPrefWidth(column.width());
        tableColumn.setVisible(column.visible());
        if (column.kind() == Column.Kind.NUMBER) {
            tableColumn.getStyleClass().add("number-column");
        }
        return tableColumn;
    }

    /** An empty table that selects many rows, offers its columns and says what belongs in it. */
    public static <T> TableView<T> table(String id, ObservableValue<String> placeholder) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        Label sentence = new Label();
        sentence.textProperty().bind(placeholder);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("placeholder-sentence");
        table.setPlaceholder(sentence);
        TableKeys.install(table);
        return table;
    }

    /** Double click and Enter open a row. */
    public static <T> void onOpen(TableView<T> table, Consumer<? super T> open) {
        table.setRowFactory(_ -> {
            TableRow<T> row = new TableRow<>();
            row.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isAltDown()) {
                selectedRow(table).ifPresent(selected -> {
                    open.accept(selected);
                    key.consume();
                });
            }
        });
    }

    /** The newest version of the row selected last; the table itself may still hold the one before. */
    static <T> Optional<T> selectedRow(TableView<T> table) {
        int place = table.getSelectionModel().getSelectedIndex();
        boolean shown = place >= 0 && place < table.getItems().size();
        return shown ? Optional.of(table.getItems().get(place)) : Optional.empty();
    }

    /** Says the ages in the cells of what is not known now once more, while the table is on the screen. */
    public static void tellAges(TableView<?> table) {
        if (table.getScene() != null) {
            for (Node node : table.lookupAll("." + RowCell.HATCHED)) {
                if (node instanceof RowCell<?> cell) {
                    cell.again();
                }
            }
        }
    }

    /** The selected rows as lines of tab-separated words, titles first when there are several rows. */
    public static <T> String asText(List<T> rows, List<Column<T>> columns, ObservableTexts texts) {
        String lines = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> column.words().apply(row))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        String titles = columns.stream().map(column -> title(column, texts)).collect(Collectors.joining("\t"));
        return rows.size() > 1 ? titles + "\n" + lines : lines;
    }

    /** A column's title in every language. */
    static List<String> titles(Column<?> column) {
        return Arrays.stream(Language.values())
                .map(Texts::in)
                .filter(texts -> texts.has(column.titleKey()))
                .map(texts -> texts.of(column.titleKey()))
                .toList();
    }

    static String title(Column<?> column, ObservableTexts texts) {
        return texts.now().has(column.titleKey()) ? texts.of(Message.of(column.titleKey())) : column.titleKey();
    }

    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
