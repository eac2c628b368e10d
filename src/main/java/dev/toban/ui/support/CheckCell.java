package dev.toban.ui.support;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A box that shows whether the row is selected, and toggles that row alone; CSS draws the tick. */
public final class CheckCell<T> implements CellDrawing<T> {

    private final StackPane box = new StackPane(new Region());
    private @Nullable T row;

    private CheckCell(DataTable<T> table) {
        box.getStyleClass().add("check-mark");
        box.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            toggle(table.view());
            press.consume();
        });
    }

    /** Puts a column of boxes before all others, with one in its head for all rows. */
    public static <T> void install(DataTable<T> table, String id, ObservableTexts texts) {
        Column<T> column = Column.<T>text("check", " ", _ -> "")
                .drawnBy(() -> new CheckCell<>(table))
                .width(34);
        TableColumn<T, T> made = Tables.column(column, texts);
        CheckBox all = new CheckBox();
        all.setId(id);
        all.accessibleTextProperty().bind(texts.bind("support.selectAll"));
        all.setOnAction(_ -> {
            if (all.isSelected()) {
                table.view().getSelectionModel().selectAll();
            } else {
                table.view().getSelectionModel().clearSelection();
            }
        });
        table.selection().subscribe(selected -> {
            int shown = table.shown().size();
            all.setSelected(!selected.isEmpty() && selected.size() == shown);
            all.setIndeterminate(!selected.isEmpty() && selected.size() < shown);
        });
        made.setGraphic(all);
        made.setSortable(false);
        made.setReorderable(false);
        made.setResizable(false);
        made.getStyleClass().add("check-column");
        table.view().getColumns().addFirst(made);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(T next) {
        row = next;
    }

    private void toggle(TableView<T> view) {
        int place = view.getItems().indexOf(row);
        view.requestFocus();
        if (view.getSelectionModel().isSelected(place)) {
            view.getSelectionModel().clearSelection(place);
        } else {
            view.getSelectionModel().select(place);
        }
    }
}
