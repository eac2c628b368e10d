package dev.toban.ui.support;

import javafx.scene.Node;

/** A node that one cell keeps and shows row after row. */
public interface CellDrawing<T> {

    Node node();

    void show(T row);
}
