package dev.toban.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head of a page: its title, a muted sentence ("8 of 8 shown"), its actions. */
public final class PageHead extends HBox {

    public PageHead(ObservableValue<String> title, ObservableValue<String> subtitle, Node actions) {
        getStyleClass().add("page-head");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label();
        name.getStyleClass().add("page-title");
        name.textProperty().bind(title);
        name.setMinWidth(USE_PREF_SIZE);
        Label sentence = new Label();
        sentence.getStyleClass().add("page-subtitle");
        sentence.textProperty().bind(subtitle);
        if (actions instanceof Region region) {
            region.setMinWidth(USE_PREF_SIZE); // a sentence may be cut, what can be pressed may not
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, sentence, gap, actions);
    }
}
