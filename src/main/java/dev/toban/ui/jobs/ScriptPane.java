package dev.toban.ui.jobs;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Tables;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** PowerShell to read and to copy, with a sentence above it. */
final class ScriptPane extends VBox {

    private final TextArea area = new TextArea();

    ScriptPane(String id, ObservableValue<String> sentence, Supplier<String> script, ObservableTexts texts) {
        getStyleClass().add("script-pane");
        area.setId(id);
        area.setEditable(false);
        area.getStyleClass().addAll("mono", "script-area");
        area.accessibleTextProperty().bind(sentence);
        VBox.setVgrow(area, Priority.ALWAYS);
        Label words = new Label();
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        words.textProperty().bind(sentence);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = new Button();
        copy.setId(id + "-copy");
        copy.setGraphic(Icon.COPY.node(14));
        copy.textProperty().bind(texts.bind("jobs.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> Tables.copy(area.getText()));
        HBox head = new HBox(words, gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("plan-bar");
        getChildren().addAll(head, area);
        texts.languageProperty().subscribe(_ -> area.setText(script.get()));
    }
}
