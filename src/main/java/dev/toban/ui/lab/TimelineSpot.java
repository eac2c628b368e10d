package dev.toban.ui.lab;

import dev.toban.ui.support.Look;
import dev.toban.ui.support.StateShape;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** One spot of the drawing: shape, words and the line down to the axis. Made once and shown again and again. */
final class TimelineSpot extends Group {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass COMING = PseudoClass.getPseudoClass("coming");
    private static final double SIZE = 14;
    private static final double LANE = 23;
    private static final double TOP = 15;

    /** Where the axis runs, below all lanes and the row of events. */
    static final double AXIS = TOP + TimelineLayout.LANES * LANE + 15;

    private final StateShape shape = new StateShape(Look.INFORMATION, SIZE);
    private final Label words = new Label();
    private final Region stem = new Region();
    private final BooleanProperty hasStem = new SimpleBooleanProperty();
    private final Region ring = new Region();
    private final Tooltip tip = new Tooltip();

    TimelineSpot() {
        getStyleClass().add("timeline-spot");
        words.getStyleClass().add("timeline-words");
        stem.getStyleClass().add("timeline-stem");
        ring.getStyleClass().add("timeline-ring");
        words.setManaged(false);
        stem.setManaged(false);
        stem.setMouseTransparent(true);
        ring.setManaged(false);
        shape.setManaged(false);
        shape.resize(SIZE, SIZE);
        tip.setShowDelay(Duration.millis(200));
        tip.setShowDuration(Duration.seconds(30));
        tip.setWrapText(true);
        tip.setMaxWidth(380);
        Tooltip.install(this, tip);
        setAccessibleRole(AccessibleRole.BUTTON);
        setManaged(false);
        stem.visibleProperty().bind(visibleProperty().and(hasStem));
        getChildren().addAll(ring, shape, words);
    }

    /** Shows a spot; words without room end in an ellipsis, {@code all} is what hovering tells. */
    void show(TimelineLayout.Spot spot, String said, String all) {
        double wide = spot.room();
        double x = Math.rint(spot.x());
        boolean onAxis = spot.lane() == TimelineLayout.ON_AXIS;
        double y = onAxis ? AXIS - 9 : TOP + spot.lane() * LANE;
        shape.show(spot.first().look());
        shape.relocate(x - SIZE / 2, y - SIZE / 2);
        ring.resizeRelocate(x - SIZE / 2 - 3, y - SIZE / 2 - 3, SIZE + 6, SIZE + 6);
        hasStem.set(!onAxis);
        stem.resizeRelocate(x, y + SIZE / 2, 1, Math.max(0, AXIS - y - SIZE / 2));
        boolean spoken = spot.side() != TimelineLayout.Side.NONE;
        words.setVisible(spoken);
        words.setText(spoken ? said : "");
        double left = spot.side() == TimelineLayout.Side.LEFT
                ? x - TimelineLayout.SHAPE / 2 - wide
                : x + TimelineLayout.SHAPE / 2 + 1;
        words.resizeRelocate(left, y - 9, wide, 18);
        tip.setText(all);
        setAccessibleText(all);
        pseudoClassStateChanged(COMING, spot.first().kind() == Mark.Kind.COMING);
    }

    /** The line down to the axis; whoever shows the spot puts it behind the words of all spots. */
    Region stem() {
        return stem;
    }

    void current(boolean now) {
        pseudoClassStateChanged(CURRENT, now);
    }
}
