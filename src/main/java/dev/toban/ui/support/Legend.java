package dev.toban.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The shapes of a matrix and what they mean, and how much is selected. */
public final class Legend extends HBox {

    private final FlowPane shapes = new FlowPane(18, 4);
    private final ObservableTexts texts;

    public Legend(ObservableTexts texts) {
        this.texts = texts;
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        shapes.setPrefWrapLength(1000);
        HBox.setHgrow(shapes, Priority.ALWAYS);
        getChildren().add(shapes);
    }

    public Legend shape(Look look, String textKey) {
        Label word = new Label();
        word.setGraphic(new StateShape(look, 14));
        word.textProperty().bind(texts.bind(textKey));
        shapes.getChildren().add(word);
        return this;
    }

    /** A muted sentence at the right. */
    public Legend note(ObservableValue<String> sentence) {
        Label note = new Label();
        note.getStyleClass().add("muted");
        note.setMinWidth(USE_PREF_SIZE);
        note.textProperty().bind(sentence);
        getChildren().add(note);
        return this;
    }

    public Legend end(Node node) {
        getChildren().add(node);
        return this;
    }
}
