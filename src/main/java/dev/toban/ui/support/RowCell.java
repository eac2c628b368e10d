package dev.toban.ui.support;

import java.util.Optional;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The cell of a {@link Column}: words, a state or a drawing, made once and shown row after row. */
final class RowCell<T> extends TableCell<T, T> {

    static final String HATCHED = "hatched";
    private static final String FAULT = "fault";

    private final Column<T> column;
    private final Optional<CellDrawing<T>> drawing;
    private @Nullable StateLabel label;

    RowCell(Column<T> column) {
        this.column = column;
        this.drawing = column.drawing().get();
        getStyleClass()
                .add(
                        switch (column.kind()) {
                            case PLAIN -> "cell-plain";
                            case STRONG -> "cell-strong";
                            case MONO -> "cell-mono";
                            case MUTED -> "cell-muted";
                            case NUMBER -> "cell-number";
                            case STATE -> "cell-state";
                            case SENTENCE -> "cell-sentence";
                        });
        setWrapText(column.kind() == Column.Kind.SENTENCE);
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? Tooltips.of(textProperty()) : null));
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            clear();
        } else if (drawing.isPresent()) {
            draw(drawing.get(), row);
        } else {
            column.state()
                    .apply(row)
                    .ifPresentOrElse(
                            this::showState, () -> setText(column.words().apply(row)));
        }
    }

    /** Says the same row once more: an age grows although the row stays the same. */
    void again() {
        updateItem(getItem(), isEmpty());
    }

    /**
     * An empty row says nothing. A cell that waits for its next row has no place, is not seen, and keeps what it drew:
     * the table takes all its cells away and back with every round, and styling a drawing again is its main cost.
     */
    private void clear() {
        if (getIndex() >= 0) {
            setText(null);
            setGraphic(null);
            mark(HATCHED, false);
            mark(FAULT, false);
        }
    }

    private void draw(CellDrawing<T> cell, T row) {
        cell.show(row);
        setGraphic(cell.node());
        setAccessibleText(column.words().apply(row));
        Optional<Look> look = column.state().apply(row).map(StateWord::look);
        mark(HATCHED, look.filter(Look.UNKNOWN::equals).isPresent());
        mark(FAULT, look.filter(Look.FAILED::equals).isPresent());
    }

    private void showState(StateWord state) {
        StateLabel shown = label;
        if (shown == null) {
            shown = new StateLabel(state);
            label = shown;
        } else {
            shown.show(state);
        }
        setGraphic(shown);
        setAccessibleText(shown.getAccessibleText());
        mark(HATCHED, state.look() == Look.UNKNOWN);
        mark(FAULT, state.look() == Look.FAILED);
    }

    private void mark(String styleClass, boolean on) {
        if (!on) {
            getStyleClass().remove(styleClass);
        } else if (!getStyleClass().contains(styleClass)) {
            getStyleClass().add(styleClass);
        }
    }
}
