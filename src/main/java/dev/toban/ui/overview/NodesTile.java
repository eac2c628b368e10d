package dev.toban.ui.overview;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.UsageBar;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Nodes: state, memory in use, roles. */
final class NodesTile extends Tile<NodesSummary> {

    private static final double BAR = 64;

    NodesTile(PageContext context) {
        super("overview-nodes", "overview.nodes", Icon.NODE, context);
    }

    @Override
    String count(NodesSummary nodes) {
        return counted(nodes.count());
    }

    @Override
    String note(NodesSummary nodes) {
        return texts.of("overview.nodes.note");
    }

    @Override
    List<Node> lines(NodesSummary nodes) {
        List<Node> lines = new ArrayList<>();
        if (!nodes.counts().isEmpty()) {
            lines.add(counts(nodes));
        }
        lines.add(grid(nodes));
        return lines;
    }

    private Node counts(NodesSummary nodes) {
        FlowPane counts = new FlowPane(16, 2);
        counts.getStyleClass().add("tile-counts");
        nodes.counts().stream()
                .map(count -> state(new dev.toban.ui.support.StateWord(
                        count.state().look(),
                        texts.of(
                                "overview.nodes.count",
                                count.nodes(),
                                count.state().word()))))
                .forEach(counts.getChildren()::add);
        return counts;
    }

    private Node grid(NodesSummary nodes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("nodes-grid");
        ColumnConstraints state = new ColumnConstraints();
        state.setHgrow(Priority.ALWAYS);
        ColumnConstraints roles = new ColumnConstraints();
        roles.setHalignment(HPos.RIGHT);
        roles.setMinWidth(28);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), state, new ColumnConstraints(), roles);
        for (int row = 0; row < nodes.lines().size(); row++) {
            NodesSummary.Line line = nodes.lines().get(row);
            grid.addRow(
                    row,
                    label(line.node().value(), "strong", "node-name"),
                    state(line.state().in(texts)),
                    memory(line.memory()),
                    whole(counted(line.roles())));
        }
        return grid;
    }

    private Node memory(double share) {
        UsageBar bar = new UsageBar(BAR, false);
        bar.show(share, Double.isNaN(share) ? Phrases.DASH : phrases.percent(share));
        return bar;
    }
}
