package dev.toban.ui.shell;

import dev.toban.ui.support.ObservableTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The guide: all its pages at the left, the open one beside them. */
final class GuideView extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ObservableTexts texts;
    private final Map<String, Button> items = new HashMap<>();
    private final ScrollPane text = new ScrollPane();
    private String current = Guide.TOPICS.getFirst();

    GuideView(String topic, ObservableTexts texts) {
        this.texts = texts;
        getStyleClass().add("guide");
        text.setFitToWidth(true);
        text.getStyleClass().add("guide-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(list(), text);
        open(Guide.TOPICS.contains(topic) ? topic : Guide.TOPICS.getFirst());
    }

    private Node list() {
        VBox list = new VBox();
        list.getStyleClass().add("guide-list");
        Guide.TOPICS.forEach(topic -> list.getChildren().add(item(topic)));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        return list;
    }

    /** As in a list: the arrows open the page before and after, the page keys turn the open one. */
    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> openPlace(Guide.TOPICS.indexOf(current) + 1);
            case UP -> openPlace(Guide.TOPICS.indexOf(current) - 1);
            case HOME -> openPlace(0);
            case END -> openPlace(Guide.TOPICS.size() - 1);
            case PAGE_DOWN -> turn(1);
            case PAGE_UP -> turn(-1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void openPlace(int place) {
        open(Guide.TOPICS.get(Math.clamp(place, 0, Guide.TOPICS.size() - 1)));
        Objects.requireNonNull(items.get(current)).requestFocus();
    }

    private void turn(int pages) {
        double seen = text.getViewportBounds().getHeight();
        double hidden = text.getContent().getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            text.setVvalue(Math.clamp(text.getVvalue() + pages * seen / hidden, 0, 1));
        }
    }

    private Button item(String topic) {
        Label title = new Label(Guide.title(topic, texts.language()));
        title.getStyleClass().add("nav-title");
        title.setWrapText(true);
        Button item = new Button();
        item.setId("guide-" + topic);
        item.getStyleClass().setAll("nav-item", "guide-topic");
        item.setGraphic(title);
        item.accessibleTextProperty().bind(title.textProperty());
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(_ -> open(topic));
        // The sheet has the list in its scene only once it is laid out.
        item.sceneProperty().subscribe(scene -> {
            if (scene != null && topic.equals(current)) {
                item.requestFocus();
            }
        });
        items.put(topic, item);
        return item;
    }

    private void open(String topic) {
        current = Guide.TOPICS.contains(topic) ? topic : current;
        Function<String, Node> view = words -> new MarkdownView(words, this::open);
        Node page = Guide.page(topic, texts.language()).map(view).orElseGet(this::missing);
        page.getStyleClass().add("overlay-sheet-content");
        text.setContent(page);
        text.setVvalue(0);
        items.forEach((id, item) -> item.pseudoClassStateChanged(CURRENT, id.equals(topic)));
    }

    private Node missing() {
        Label missing = new Label();
        missing.textProperty().bind(texts.bind("shell.help.missing"));
        missing.setWrapText(true);
        return missing;
    }
}
