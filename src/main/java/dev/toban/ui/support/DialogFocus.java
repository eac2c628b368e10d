package dev.toban.ui.support;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Dialog;

/** Where a person begins in a dialog. */
public final class DialogFocus {

    private DialogFocus() {}

    /** Only after it was shown: a dialog gives the focus to its default button last. */
    public static void begin(Dialog<?> dialog, Supplier<Node> first) {
        dialog.setOnShown(_ -> Platform.runLater(() -> first.get().requestFocus()));
    }
}
