package dev.toban.ui.overview;

import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.StateWord;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Protected adapters: how many network adapters the cluster watches. */
final class AdaptersTile extends Tile<AdaptersSummary> {

    private final OverviewViewModel model;

    AdaptersTile(OverviewViewModel model, PageContext context) {
        super("overview-adapters", "overview.adapters", Icon.ADAPTER, context);
        this.model = model;
    }

    @Override
    String count(AdaptersSummary adapters) {
        return counted(adapters.count());
    }

    @Override
    List<Node> lines(AdaptersSummary adapters) {
        if (adapters.count() == 0) {
            return List.of(label(texts.of("overview.adapters.none"), "muted"));
        }
        List<Node> lines = new ArrayList<>();
        lines.add(bar(adapters));
        lines.add(count(Look.OK, "overview.adapters.on", adapters.on()));
        lines.add(count(Look.OFF, "overview.adapters.off", adapters.off()));
        lines.add(count(Look.UNKNOWN, "overview.adapters.unknown", adapters.unknown()));
        if (model.leadsToPages()) {
            String words = texts.of("overview.adapters.open");
            lines.add(line(
                    label(""),
                    Buttons.link(
                            "overview-open-adapters", new ReadOnlyStringWrapper(words), () -> model.open("adapters"))));
        }
        return lines;
    }

    private Node count(Look look, String key, int count) {
        return line(state(new StateWord(look, texts.of(key))), whole(counted(count)));
    }

    private static Node bar(AdaptersSummary adapters) {
        GridPane bar = new GridPane();
        bar.getStyleClass().add("shares-bar");
        segment(bar, Look.OK, adapters.on(), adapters.count());
        segment(bar, Look.OFF, adapters.off(), adapters.count());
        segment(bar, Look.UNKNOWN, adapters.unknown(), adapters.count());
        return bar;
    }

    private static void segment(GridPane bar, Look look, int part, int whole) {
        if (part > 0) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(part * 100.0 / whole);
            bar.getColumnConstraints().add(share);
            Region segment = new Region();
            segment.getStyleClass().addAll("share", look.styleClass());
            bar.add(segment, bar.getColumnConstraints().size() - 1, 0);
        }
    }
}
