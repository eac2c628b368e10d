package dev.toban.ui.shell;

import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sheet over the window with a title, a closing cross and content that scrolls. */
final class Sheet extends VBox {

    Sheet(String id, ObservableValue<String> titleText, Node content, Runnable close, ObservableTexts texts) {
        setId(id);
        getStyleClass().add("overlay-sheet");
        setFocusTraversable(true);
        Label title = new Label();
        title.getStyleClass().add("dialog-title");
        title.textProperty().bind(titleText);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cross = Buttons.icon(id + "-close", Icon.CLOSE, texts.bind("shell.close"));
        cross.setOnAction(_ -> close.run());
        HBox head = new HBox(title, gap, cross);
        head.getStyleClass().add("overlay-sheet-head");
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        content.getStyleClass().add("overlay-sheet-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }
}
