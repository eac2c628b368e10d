package dev.toban.ui.support;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What a page shows in the middle of the window, as far as the page itself must reach into it. */
public interface PageView {

    /** The pane at the right; empty while nothing is selected. */
    ObservableValue<Optional<Node>> details();

    void focusFilter();

    /** Shows only what matches; a view without a filter of names does nothing. */
    default void find(String text) {}
}
