package dev.toban.ui.support;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A state as shape and word, with a muted second line where there is more to say. */
public final class StateLabel extends HBox {

    private final StateShape shape;
    private final Label word = new Label();
    private final Label detail = new Label();
    private final VBox words = new VBox(word, detail);
    private @Nullable StateWord shown;

    public StateLabel(StateWord state) {
        shape = new StateShape(state.look());
        getStyleClass().add("state-label");
        setAlignment(Pos.CENTER_LEFT);
        // In a wide cell the hatching behind an unknown state shows beside the words.
        setMaxWidth(USE_PREF_SIZE);
        word.getStyleClass().add("state-word");
        detail.getStyleClass().add("state-detail");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        getChildren().addAll(shape, words);
        show(state);
    }

    /** For a sentence: it goes on in a second line where the first one is full. */
    public StateLabel wrapped() {
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (Label line : List.of(word, detail)) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
        }
        return this;
    }

    public void show(StateWord state) {
        if (state.equals(shown)) {
            return;
        }
        if (shown != null) {
            getStyleClass().remove(shown.look().styleClass());
        }
        shown = state;
        getStyleClass().add(state.look().styleClass());
        shape.show(state.look());
        shape.setAccessibleText(state.word());
        word.setText(state.word());
        detail.setText(state.detail());
        detail.setVisible(!state.detail().isEmpty());
        detail.setManaged(!state.detail().isEmpty());
        setAccessibleText(state.detail().isEmpty() ? state.word() : state.word() + ", " + state.detail());
    }
}
