package dev.toban.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names at the left, values at the right, with headings between groups. */
public final class PropertyGrid extends GridPane {

    private static final double NAME_SHARE = 38;

    private int row;

    public PropertyGrid() {
        getStyleClass().add("property-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAME_SHARE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    public PropertyGrid heading(ObservableValue<String> words) {
        Label heading = new Label();
        heading.getStyleClass().add("property-heading");
        heading.textProperty().bind(words);
        add(heading, 0, row++, 2, 1);
        return this;
    }

    public PropertyGrid row(ObservableValue<String> name, ObservableValue<String> value) {
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(value);
        return row(name, words);
    }

    public PropertyGrid row(ObservableValue<String> name, Node value) {
        Label label = new Label();
        label.getStyleClass().add("property-name");
        label.textProperty().bind(name);
        label.setLabelFor(value);
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        addRow(row++, label, value);
        return this;
    }
}
