package dev.toban.ui.support;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A cell of a matrix of states: as many words as there is room for, all of them in the tooltip. */
public final class MatrixCell<T> implements CellDrawing<T> {

    private final Function<? super T, StateWord> state;
    private final Function<? super T, String> sentence;
    private final Density density;
    private final Tooltip tip;
    private final StateShape shape = new StateShape(Look.UNKNOWN);
    private final HBox node = new HBox(shape);
    private @Nullable Words words;
    private @Nullable T row;
    private Look look = Look.UNKNOWN;

    /**
     * Builds a cell.
     *
     * @param sentence what the tooltip says, row and column named
     * @param tip one for all cells: thousands of tooltips would be slow
     */
    public MatrixCell(
            Function<? super T, StateWord> state, Function<? super T, String> sentence, Density density, Tooltip tip) {
        this.state = state;
        this.sentence = sentence;
        this.density = density;
        this.tip = tip;
        node.getStyleClass().addAll("state-label", "matrix-state");
        node.setAlignment(density == Density.SHAPES ? Pos.CENTER : Pos.CENTER_LEFT);
        if (density != Density.SHAPES) {
            node.setMaxWidth(HBox.USE_PREF_SIZE);
        }
        node.setUserData(this);
        node.setOnMouseEntered(_ -> tell());
        Tooltip.install(node, tip);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(T next) {
        row = next;
        StateWord now = state.apply(next);
        if (now.look() != look) {
            node.getStyleClass().remove(look.styleClass());
            look = now.look();
            shape.show(look);
        }
        if (!node.getStyleClass().contains(look.styleClass())) {
            node.getStyleClass().add(look.styleClass());
        }
        shape.setAccessibleText(now.word());
        say(now);
    }

    /** Says again what the cell behind this drawing says, because time has passed. */
    static void again(Node drawn) {
        if (drawn.getUserData() instanceof MatrixCell<?> cell) {
            cell.sayAgain();
        }
    }

    private void sayAgain() {
        T now = row;
        if (now != null) {
            show(now);
        }
    }

    private void say(StateWord now) {
        boolean wanted = density.hasWords(now.look());
        Words shown = words;
        if (shown == null) {
            if (!wanted) {
                return;
            }
            shown = new Words();
            words = shown;
            node.getChildren().add(shown);
        }
        shown.setVisible(wanted);
        shown.setManaged(wanted);
        if (wanted) {
            shown.say(now);
        }
    }

    private void tell() {
        T now = row;
        tip.setText(now == null ? "" : sentence.apply(now));
    }

    /** Made only for cells that ever say something. */
    private static final class Words extends VBox {

        private final Label word = new Label();
        private final Label detail = new Label();

        Words() {
            setAlignment(Pos.CENTER_LEFT);
            setMinWidth(0);
            word.getStyleClass().add("state-word");
            detail.getStyleClass().add("state-detail");
            getChildren().addAll(word, detail);
        }

        void say(StateWord state) {
            word.setText(state.word());
            detail.setText(state.detail());
            detail.setManaged(!state.detail().isEmpty());
            detail.setVisible(!state.detail().isEmpty());
        }
    }
}
