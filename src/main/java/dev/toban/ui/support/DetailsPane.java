package dev.toban.ui.support;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The pane at the right: what is selected, its tabs, and how old the facts are. */
public final class DetailsPane extends BorderPane {

    private final StateShape shape = new StateShape(Look.UNKNOWN);
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label foot = new Label();
    private final TabPane tabs = new TabPane();
    private final ObservableTexts texts;

    public DetailsPane(String id, ObservableTexts texts) {
        this.texts = texts;
        setId(id);
        getStyleClass().add("details-pane");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        foot.getStyleClass().add("details-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        setTop(head());
        setCenter(tabs);
        setBottom(foot);
    }

    /** What the pane is about. */
    public void show(StateWord state, String name, String kind) {
        shape.show(state.look());
        shape.setAccessibleText(state.word());
        title.setText(name);
        subtitle.setText(kind);
    }

    /** Where the facts come from and how old they are: "Read 3 s ago, 1 query per node". */
    public void age(String sentence) {
        foot.setText(sentence);
    }

    /** Adds a tab; long content scrolls. */
    public Tab tab(String id, String titleKey, Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("details-scroll");
        content.getStyleClass().add("details-content");
        Tab tab = new Tab();
        tab.setId(id);
        tab.setContent(scroll);
        tab.textProperty().bind(texts.bind(titleKey));
        tabs.getTabs().add(tab);
        return tab;
    }

    /** Shows a count beside the title of a tab. */
    public static void count(Tab tab, ObservableValue<String> count) {
        Label chip = new Label();
        chip.getStyleClass().add("count-chip");
        chip.textProperty().bind(count);
        count.subscribe(words -> tab.setGraphic(words.isEmpty() ? null : chip));
    }

    private HBox head() {
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        subtitle.getStyleClass().add("pane-subtitle");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = Buttons.icon("details-close", Icon.CLOSE, texts.bind("support.details.close"));
        close.setOnAction(_ -> fireEvent(new DetailsClosed()));
        HBox head = new HBox(shape, title, subtitle, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("details-head");
        return head;
    }
}
