package dev.toban.ui.support;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/** The shape of a state; its colours come from CSS, its word goes to the screen reader. */
public final class StateShape extends Region {

    private static final int BOX = 16;

    private final Group drawing = new Group();
    private final double size;
    private @Nullable Look look;

    public StateShape(Look look, double size) {
        this.size = size;
        getStyleClass().add("state-shape");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        drawing.setManaged(false);
        drawing.getTransforms().add(new Scale(size / BOX, size / BOX));
        // Most shapes are smaller than their box; without this the group would be laid out by its ink.
        drawing.setAutoSizeChildren(false);
        getChildren().add(drawing);
        show(look);
    }

    public StateShape(Look look) {
        this(look, BOX);
    }

    /** Changes the look; nothing is redrawn when it stays the same. */
    public void show(Look next) {
        if (next == look) {
            return;
        }
        if (look != null) {
            getStyleClass().remove(look.styleClass());
        }
        look = next;
        getStyleClass().add(next.styleClass());
        drawing.getChildren()
                .setAll(Shapes.of(next).stream().map(StateShape::path).toList());
    }

    @Override
    protected double computePrefWidth(double height) {
        return size;
    }

    private static SVGPath path(Shapes.Part part) {
        SVGPath path = new SVGPath();
        path.setContent(part.path());
        path.getStyleClass().add(part.styleClass());
        return path;
    }
}
