package dev.toban.ui.support;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Says in a corner of the window what went well; it goes by itself, and nobody has to answer. */
public final class Notices {

    private static final Duration STAY = Duration.seconds(12);
    private static final double WIDTH = 420;
    private static final int MOST = 3;

    private final ObservableTexts texts;
    private final Consumer<Path> folders;
    private final VBox box = new VBox();
    private final ZoomPane layer;

    /** Notices that open the folder of a file through {@code folders}. */
    public Notices(ObservableTexts texts, Consumer<Path> folders, ObservableDoubleValue zoom) {
        this.texts = texts;
        this.folders = folders;
        box.setId("notices");
        box.getStyleClass().add("notices");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        box.setPickOnBounds(false);
        StackPane corner = new StackPane(box);
        corner.setPickOnBounds(false);
        StackPane.setAlignment(box, Pos.BOTTOM_RIGHT);
        layer = new ZoomPane(corner, zoom);
        layer.setPickOnBounds(false);
    }

    /** What lies above the window's content. */
    public Node layer() {
        return layer;
    }

    /** A file was written. */
    public void saved(Path file) {
        Path whole = file.toAbsolutePath();
        Label title = new Label(texts.of("support.file.saved"), new StateShape(Look.OK, 16));
        title.getStyleClass().add("strong");
        Label path = new Label(whole.toString());
        path.setWrapText(true);
        path.setMinHeight(Region.USE_PREF_SIZE);
        HBox foot = new HBox(Buttons.link(
                "notice-folder", texts.bind("support.file.folder"), () -> folders.accept(whole.getParent())));
        show(new VBox(title, path, foot), title.getText() + ": " + path.getText());
    }

    /** A screen reader finds it by Tab: it takes no focus from what a person is doing. */
    private void show(VBox words, String sentence) {
        words.getStyleClass().add("notice-words");
        HBox notice = new HBox(words);
        HBox.setHgrow(words, Priority.ALWAYS);
        notice.getStyleClass().add("notice");
        notice.setFocusTraversable(true);
        notice.setAccessibleRole(AccessibleRole.TEXT);
        notice.setAccessibleText(sentence);
        Button close = Buttons.icon("notice-close", Icon.CLOSE, texts.bind("support.close"));
        close.setOnAction(_ -> box.getChildren().remove(notice));
        notice.getChildren().add(close);
        box.getChildren().add(notice);
        if (box.getChildren().size() > MOST) {
            box.getChildren().removeFirst();
        }
        goLater(notice);
    }

    /** What a person reads or has reached stays. */
    private void goLater(HBox notice) {
        PauseTransition stay = new PauseTransition(STAY);
        stay.setOnFinished(_ -> {
            if (notice.isHover() || notice.isFocusWithin()) {
                stay.playFromStart();
            } else {
                box.getChildren().remove(notice);
            }
        });
        stay.play();
    }
}
