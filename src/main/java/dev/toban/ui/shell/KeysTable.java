package dev.toban.ui.shell;

import dev.toban.ui.support.Keys;
import dev.toban.ui.support.ObservableTexts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** All keys of the console and what they do. */
final class KeysTable extends GridPane {

    private int row;

    KeysTable(ObservableTexts texts) {
        getStyleClass().add("keys-table");
        key("Ctrl+1 … 9", texts.bind("shell.keys.pages"));
        for (Keys key : Keys.values()) {
            key(key == Keys.FILTER ? key.words() + "  /" : key.words(), texts.bind(key.textKey()));
        }
        key("?", texts.bind("shell.keys.title"));
        key("Enter", texts.bind("shell.keys.open"));
    }

    private void key(String key, ObservableValue<String> what) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        Label words = new Label();
        words.textProperty().bind(what);
        addRow(row++, cap, words);
    }
}
