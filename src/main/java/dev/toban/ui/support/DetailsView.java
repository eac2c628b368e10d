package dev.toban.ui.support;

import dev.toban.text.Ages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Draws {@link Details} in a {@link DetailsPane}; a tab is drawn again only when it says something else. */
public final class DetailsView {

    private static final double BAR = 70;

    private final DetailsPane pane;
    private final ObservableTexts texts;
    private final Clock clock;
    private final List<VBox> tabs = new ArrayList<>();
    private @Nullable Details shown;

    /** Builds a pane; the keys are the titles of its tabs. */
    public DetailsView(String id, PageContext context, List<String> tabKeys) {
        this.texts = context.texts();
        this.clock = context.clock();
        this.pane = new DetailsPane(id, texts);
        for (int tab = 0; tab < tabKeys.size(); tab++) {
            VBox content = new VBox();
            tabs.add(content);
            pane.tab(id + "-tab-" + tab, tabKeys.get(tab), content);
        }
        context.background().repeat(Duration.ofSeconds(1), this::tellAge);
    }

    /** The pane while there is something to say. */
    public ObservableValue<Optional<Node>> node(ObservableValue<Optional<Details>> details) {
        details.subscribe(now -> now.ifPresent(this::show));
        return details.map(now -> now.map(_ -> pane));
    }

    private void show(Details details) {
        Details before = shown;
        shown = details;
        pane.show(details.state(), details.name(), details.kind());
        for (int tab = 0; tab < tabs.size(); tab++) {
            boolean first = tab == 0;
            boolean same = before != null
                    && before.tabs().get(tab).equals(details.tabs().get(tab))
                    && (!first || before.callouts().equals(details.callouts()));
            if (!same) {
                List<Node> nodes = new ArrayList<>();
                if (first) {
                    details.callouts().forEach(callout -> nodes.add(callout(callout)));
                }
                details.tabs().get(tab).forEach(group -> nodes.add(group(group)));
                tabs.get(tab).getChildren().setAll(nodes);
            }
        }
        tellAge();
    }

    private void tellAge() {
        Details details = shown;
        if (details != null && pane.getScene() != null) {
            pane.age(details.readAt()
                    .map(at -> texts.of("support.details.read", age(at)))
                    .orElseGet(() -> texts.of("support.details.neverRead")));
        }
    }

    private String age(Instant at) {
        return Ages.ago(texts.now(), Duration.between(at, clock.instant()));
    }

    private Node callout(Details.Callout callout) {
        Label title = new Label(callout.title());
        title.getStyleClass().addAll("strong", callout.look() == Look.FAILED ? "danger-text" : "warning-text");
        title.setWrapText(true);
        Label text = new Label(callout.text());
        text.setWrapText(true);
        VBox box = new VBox(title, text);
        if (!callout.actions().isEmpty()) {
            FlowPane buttons = new FlowPane(8, 8);
            callout.actions().forEach(action -> buttons.getChildren().add(Actions.button(action, texts)));
            box.getChildren().add(buttons);
        }
        box.getStyleClass().addAll("callout", callout.look().styleClass());
        return box;
    }

    private static Node group(Details.Group group) {
        PropertyGrid grid = new PropertyGrid();
        if (!group.title().isEmpty()) {
            grid.heading(words(group.title()));
        }
        if (group.facts().isEmpty() && !group.empty().isEmpty()) {
            Label empty = new Label(group.empty());
            empty.getStyleClass().add("muted");
            empty.setWrapText(true);
            return new VBox(8, grid, empty);
        }
        group.facts().forEach(fact -> grid.row(words(fact.name()), value(fact)));
        return grid;
    }

    private static Node value(Details.Fact fact) {
        Label value = new Label(fact.value());
        value.setWrapText(true);
        if (fact.state().isPresent()) {
            value.getStyleClass().add("muted");
            HBox line = new HBox(8, new StateLabel(fact.state().get()), value);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
        if (!Double.isNaN(fact.share())) {
            UsageBar bar = new UsageBar(BAR, true);
            bar.show(fact.share(), fact.value());
            bar.setAlignment(Pos.CENTER_LEFT);
            return bar;
        }
        return value;
    }

    private static ObservableValue<String> words(String words) {
        return new ReadOnlyStringWrapper(words);
    }
}
