package dev.toban.ui.shell;

import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Preferences;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Navigation, page and details side by side; in a narrow window the details lie over the page's right side. */
final class BodyPane extends Region {

    static final double COLLAPSE_BELOW = 1100;
    private static final double SHEET_BELOW = 1280;
    /** Below this the page needs the place of details that nobody asked for. */
    private static final double KEEP_FROM = 1600;

    private static final double NAVIGATION = 200;
    private static final double NAVIGATION_COLLAPSED = 48;
    private static final double HANDLE = 6;
    private static final double SMALLEST = 280;
    private static final double NARROW = 316;
    private static final double WIDE = 328;
    private static final double LARGEST = 560;
    private static final String WIDTH_KEY = "window.detailsWidth";

    private final Navigation navigation;
    private final StackPane page = new StackPane();
    private final StackPane details = new StackPane();
    private final Region handle = new Region();
    private final Label nothing = new Label();
    private final Preferences preferences;
    private Optional<Double> chosenWidth;
    private boolean empty = true;
    private boolean kept;

    BodyPane(Navigation navigation, Preferences preferences, ObservableTexts texts) {
        this.navigation = navigation;
        this.preferences = preferences;
        chosenWidth = preferences.get(WIDTH_KEY).map(Double::parseDouble);
        page.getStyleClass().add("page-area");
        details.getStyleClass().add("details-area");
        handle.getStyleClass().add("details-handle");
        handle.setCursor(Cursor.H_RESIZE);
        handle.setOnMouseDragged(drag ->
                resizeDetails(getWidth() - sceneToLocal(drag.getSceneX(), 0).getX()));
        getChildren().addAll(page, details, handle, navigation);
        nothing.textProperty().bind(texts.bind("shell.details.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("empty-sentence");
        showDetails(Optional.empty(), false);
    }

    void showPage(Node node) {
        page.getChildren().setAll(node);
    }

    /** Puts the focus where keys are harmless: on the page's first table, or on the page itself. */
    void focusPage() {
        Node first = page.lookupAll(".table-view").stream()
                .filter(BodyPane::isShown)
                .findFirst()
                .orElse(page);
        first.requestFocus();
    }

    /** The page as a whole has the focus, and nothing in it. */
    boolean isPageFocused() {
        return page.isFocused();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    /**
     * Shows details, or nothing in their place.
     *
     * @param keep in a wide window the place stays theirs while there are none, so that the page does not move under
     *     the mouse
     */
    void showDetails(Optional<Node> node, boolean keep) {
        details.getChildren().setAll(node.orElse(nothing));
        empty = node.isEmpty();
        kept = keep;
        place();
        requestLayout();
    }

    /** The details lie over the page, and what lies on top is closed first. */
    boolean isCovered() {
        return details.isVisible() && !empty && getWidth() < SHEET_BELOW;
    }

    private void place() {
        boolean shown = !empty || (kept && getWidth() >= KEEP_FROM);
        details.setVisible(shown);
        handle.setVisible(shown);
    }

    private void resizeDetails(double width) {
        double chosen = Math.clamp(width, SMALLEST, LARGEST);
        chosenWidth = Optional.of(chosen);
        preferences.put(WIDTH_KEY, Long.toString(Math.round(chosen)));
        requestLayout();
    }

    /** Until a person chooses, a narrow window leaves more of its room to the table. */
    private double detailsWidth() {
        return chosenWidth.orElse(getWidth() < KEEP_FROM ? NARROW : WIDE);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        place();
        boolean narrow = width < COLLAPSE_BELOW;
        navigation.collapse(narrow);
        double left = narrow ? NAVIGATION_COLLAPSED : NAVIGATION;
        navigation.resizeRelocate(0, 0, left, height);
        double right = details.isVisible() ? Math.min(detailsWidth(), width - left) : 0;
        boolean sheet = width < SHEET_BELOW;
        page.resizeRelocate(left, 0, sheet ? width - left : width - left - right, height);
        details.resizeRelocate(width - right, 0, right, height);
        handle.resizeRelocate(width - right - HANDLE / 2, 0, HANDLE, height);
    }
}
