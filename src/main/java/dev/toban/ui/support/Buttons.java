package dev.toban.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/** Buttons that are not actions of a page: icons, links. */
public final class Buttons {

    private Buttons() {}

    /** An icon alone; its words are in the tooltip and go to the screen reader. */
    public static Button icon(String id, Icon icon, ObservableValue<String> words) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "icon-button");
        button.accessibleTextProperty().bind(words);
        button.setTooltip(Tooltips.of(words));
        return button;
    }

    public static Button link(String id, ObservableValue<String> words, Runnable run) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(words);
        button.getStyleClass().addAll("flat", "accent", "link-button");
        button.setOnAction(_ -> run.run());
        return button;
    }
}
