package dev.toban.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A bordered surface with a head (icon, title, count, note) and a body. */
public final class Card extends VBox {

    private final Label title = new Label();
    private final Label count = new Label();
    private final HBox end = new HBox();

    public Card(String id, ObservableValue<String> titleText, Node body) {
        setId(id);
        getStyleClass().add("card");
        title.getStyleClass().add("card-title");
        title.textProperty().bind(titleText);
        title.setLabelFor(body);
        count.getStyleClass().add("count-chip");
        show(count, false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.getStyleClass().add("card-end");
        HBox head = new HBox(title, count, gap, end);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("card-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    public Card icon(Icon icon) {
        title.setGraphic(icon.node());
        return this;
    }

    public Card count(ObservableValue<String> text) {
        count.textProperty().bind(text);
        text.subscribe(words -> show(count, !words.isEmpty()));
        return this;
    }

    /** A muted word at the right of the head. */
    public Card note(ObservableValue<String> text) {
        Label note = new Label();
        note.getStyleClass().add("card-note");
        note.textProperty().bind(text);
        return end(note);
    }

    /** A link or button at the right of the head. */
    public Card end(Node node) {
        end.getChildren().add(node);
        return this;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
