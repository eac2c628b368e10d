package dev.toban.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;

/** A button that adds a term to a filter and takes it away again; the term can as well be typed. */
public final class QuickFilter extends ToggleButton {

    public QuickFilter(String id, Look look, ObservableValue<String> words, String term, FilterField filter) {
        setId(id);
        getStyleClass().add("quick-filter");
        setGraphic(new StateShape(look, 14));
        textProperty().bind(words);
        setMinWidth(USE_PREF_SIZE);
        filter.expressionProperty()
                .subscribe(now -> setSelected(FilterExpression.tokens(now).contains(term)));
        setOnAction(_ -> {
            String now = filter.expressionProperty().get();
            boolean on = FilterExpression.tokens(now).contains(term);
            filter.setExpression(on ? (" " + now + " ").replace(" " + term + " ", " ") : now + " " + term);
        });
    }
}
