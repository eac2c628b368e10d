package dev.toban.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tooltips that come soon, stay long and keep long sentences on several lines. */
public final class Tooltips {

    private static final double WIDTH = 360;

    private Tooltips() {}

    public static Tooltip of(ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setShowDuration(Duration.seconds(30));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        return tooltip;
    }

    public static void install(Node node, ObservableValue<String> text) {
        Tooltip.install(node, of(text));
    }

    /** Shows the tooltip only while there is something to say. */
    public static void installWhenNotEmpty(Node node, ObservableValue<String> text) {
        Tooltip tooltip = of(text);
        text.subscribe(words -> {
            Tooltip.uninstall(node, tooltip);
            if (!words.isEmpty()) {
                Tooltip.install(node, tooltip);
            }
        });
    }
}
