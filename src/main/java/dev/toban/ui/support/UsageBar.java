package dev.toban.ui.support;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The share that is used, as a bar with its words beside it: never a bar alone. */
public final class UsageBar extends HBox {

    /** From here on the bar warns. */
    public static final double WARNING = 0.8;

    /** From here on nothing that counts is left. */
    public static final double FULL = 0.95;

    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final PseudoClass ALL = PseudoClass.getPseudoClass("full");
    private static final double HEIGHT = 6;

    private final Label words = new Label();
    private final Region used = new Region();
    private final double width;

    public UsageBar(double width, boolean wordsFirst) {
        this.width = width;
        getStyleClass().add("usage-bar");
        setAlignment(Pos.CENTER_RIGHT);
        words.getStyleClass().add("usage-words");
        words.setMinWidth(USE_PREF_SIZE);
        used.getStyleClass().add("usage-used");
        StackPane track = new StackPane(used);
        track.getStyleClass().add("usage-track");
        track.setAlignment(Pos.CENTER_LEFT);
        fix(track, width);
        if (wordsFirst) {
            getChildren().addAll(words, track);
        } else {
            getChildren().addAll(track, words);
        }
        show(Double.NaN, "");
    }

    /**
     * Shows a share and its words.
     *
     * @param share between 0 and 1; NaN when nobody knows
     */
    public void show(double share, String text) {
        double known = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
        fix(used, Math.rint(known * width));
        used.setVisible(known > 0);
        pseudoClassStateChanged(HIGH, known >= WARNING);
        pseudoClassStateChanged(ALL, known >= FULL);
        words.setText(text);
        setAccessibleText(text);
    }

    private static void fix(Region region, double width) {
        region.setMinSize(width, HEIGHT);
        region.setMaxSize(width, HEIGHT);
    }
}
