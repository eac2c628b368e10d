package dev.toban.ui.support;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The cell of a {@link Column}: words, a state or a drawing, made once and shown row after row. */
final class RowCell<T> extends TableCell<T, T> {

    static final String HATCHED = "hatched";
    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

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
                        });
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            hatch(false);
            pseudoClassStateChanged(FAULT, false);
        } else if (drawing.isPresent()) {
            draw(drawing.get(), row);
        } else {
            column.state()
                    .apply(row)
                    .ifPresentOrElse(
                            this::showState, () -> setText(column.words().apply(row)));
        }
    }

    private void draw(CellDrawing<T> cell, T row) {
        cell.show(row);
        setGraphic(cell.node());
        setAccessibleText(column.words().apply(row));
        column.state().apply(row).ifPresent(state -> {
            hatch(state.look() == Look.UNKNOWN);
            pseudoClassStateChanged(FAULT, state.look() == Look.FAILED);
        });
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
        hatch(state.look() == Look.UNKNOWN);
    }

    private void hatch(boolean on) {
        if (!on) {
            getStyleClass().remove(HATCHED);
        } else if (!getStyleClass().contains(HATCHED)) {
            getStyleClass().add(HATCHED);
        }
    }
}
