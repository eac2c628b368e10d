package dev.toban.ui.shell;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Keys;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PaletteEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Ctrl+K: type a page, an action or an object, press Enter. */
final class Palette extends VBox {

    private static final int MOST = 60;

    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final List<PaletteEntry> fixed;
    private final Function<String, List<PaletteEntry>> finder;
    private final Runnable close;

    /**
     * Builds the palette.
     *
     * @param fixed pages and actions, always offered
     * @param finder objects for what is typed
     * @param close takes the palette away before the entry runs
     */
    Palette(
            List<PaletteEntry> fixed,
            Function<String, List<PaletteEntry>> finder,
            Runnable close,
            ObservableTexts texts) {
        this.fixed = fixed;
        this.finder = finder;
        this.close = close;
        setId("palette");
        getStyleClass().addAll("overlay-sheet", "palette");
        field.setId("palette-field");
        field.promptTextProperty().bind(texts.bind("shell.search.prompt"));
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new EntryCell());
        Label nothing = new Label();
        nothing.textProperty().bind(texts.bind("shell.search.nothing"));
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(_ -> runSelected());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(field, list);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                field.requestFocus();
            }
        });
    }

    private void find(String typed) {
        String plain = PaletteEntry.plain(typed);
        List<PaletteEntry> found = new ArrayList<>(fixed.stream()
                .filter(entry -> entry.isMeant(plain))
                .sorted(Comparator.comparingInt(entry -> entry.distance(plain)))
                .toList());
        if (!plain.isEmpty()) {
            found.addAll(finder.apply(plain));
        }
        list.getItems().setAll(found.stream().limit(MOST).toList());
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (key.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (key.getCode() == KeyCode.ENTER) {
            runSelected();
        } else {
            if (Keys.place(key) >= 0) {
                close.run(); // the window opens that page, and it must not lie under the palette
            }
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        key.consume();
    }

    private void runSelected() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close.run();
            entry.run().run();
        }
    }

    /** Icon, words, and at the right what it is. */
    private static final class EntryCell extends ListCell<PaletteEntry> {

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : row(entry.icon(), entry.words(), entry.hint()));
        }

        private static HBox row(Icon icon, String words, String hint) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label end = new Label(hint);
            end.getStyleClass().addAll("muted", "small");
            HBox row = new HBox(icon.node(), new Label(words), gap, end);
            row.getStyleClass().add("nav-content");
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }
    }
}
