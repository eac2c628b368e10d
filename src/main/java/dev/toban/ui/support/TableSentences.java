package dev.toban.ui.support;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** The sentences around a table: how much it shows, how much is selected, and why it is empty. */
public final class TableSentences {

    private TableSentences() {}

    /** "19 of 126 shown". */
    public static StringBinding shown(DataTable<?> table, Rows<?, ?> rows, ObservableTexts texts) {
        return texts.bind("support.shown", Bindings.size(table.shown()), Bindings.size(rows.items()));
    }

    /** "1 of 8 selected". */
    public static StringBinding selected(DataTable<?> table, ObservableTexts texts) {
        return Bindings.createStringBinding(
                () -> texts.of(
                        "support.selected",
                        table.selected().size(),
                        table.shown().size()),
                table.selection(),
                table.shown(),
                texts.languageProperty());
    }

    /** An empty table says whether it is still read, filtered empty, or has nothing to show. */
    public static void explainEmptiness(
            DataTable<?> table,
            Rows<?, ?> rows,
            ObservableValue<? extends Optional<?>> inventory,
            String emptyKey,
            ObservableTexts texts) {
        StringBinding sentence = Bindings.createStringBinding(
                () -> {
                    if (inventory.getValue().isEmpty()) {
                        return texts.of("support.reading");
                    }
                    return texts.of(rows.items().isEmpty() ? emptyKey : "support.filter.nothing");
                },
                inventory,
                rows.items(),
                texts.languageProperty());
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("placeholder-sentence");
        label.textProperty().bind(sentence);
        table.view().setPlaceholder(label);
    }
}
