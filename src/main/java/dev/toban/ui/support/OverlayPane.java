package dev.toban.ui.support;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Lays a sheet over the window with a scrim behind it: plans, wizards, the palette, help. */
public final class OverlayPane extends StackPane {

    private final Region scrim = new Region();
    private final Node below;
    private @Nullable Node returnFocusTo;
    private @Nullable Node open;

    public OverlayPane(Node below) {
        this.below = below;
        scrim.getStyleClass().add("scrim");
        scrim.setOnMouseClicked(_ -> close());
        getChildren().add(below);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((_, focused) -> keepFocus(focused));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && isOpen()) {
                close();
                key.consume();
            }
        });
    }

    /** Shows a sheet; one that is open already is replaced. */
    public void show(Node sheet, Pos place) {
        if (!isOpen() && getScene() != null) {
            returnFocusTo = getScene().getFocusOwner();
        }
        StackPane.setAlignment(sheet, place);
        open = sheet;
        getChildren().setAll(below, scrim, sheet);
        sheet.requestFocus();
    }

    /** Tab goes round inside the sheet: what lies below the scrim is out of reach. */
    private void keepFocus(@Nullable Node focused) {
        Node sheet = open;
        if (sheet == null || focused == null) {
            return;
        }
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(sheet)) {
                return;
            }
        }
        sheet.requestFocus();
    }

    public boolean isOpen() {
        return getChildren().size() > 1;
    }

    public void close() {
        open = null;
        getChildren().setAll(below);
        Node before = returnFocusTo;
        // A page that has gone meanwhile would leave the focus to any button.
        Node next = before != null && before.getScene() != null ? before : below;
        next.requestFocus();
    }
}
