package dev.toban.ui.support;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where a person begins in a dialog, and how they leave it by keys. */
public final class DialogFocus {

    private DialogFocus() {}

    /** Only after it was shown: a dialog gives the focus to its default button last. */
    public static void begin(Dialog<?> dialog, Supplier<Node> first) {
        dialog.setOnShown(_ -> Platform.runLater(() -> first.get().requestFocus()));
        DialogPane pane = dialog.getDialogPane();
        pane.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            // Lists and tables keep this key for cells that are edited; none is here.
            if (key.getCode() == KeyCode.ESCAPE && isInList(key)) {
                cancel(pane).ifPresent(Button::fire);
                key.consume();
            }
        });
    }

    private static boolean isInList(KeyEvent key) {
        return Stream.iterate((Node) key.getTarget(), node -> node != null, Node::getParent)
                .anyMatch(node -> node instanceof ListView || node instanceof TableView);
    }

    private static Optional<Button> cancel(DialogPane pane) {
        return pane.getButtonTypes().stream()
                .map(pane::lookupButton)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Button::isCancelButton)
                .findFirst();
    }
}
