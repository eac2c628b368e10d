package dev.toban.ui.roles;

import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.ui.support.NodeColumn;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.RoleDrag;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.Tooltips;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The nodes as small buttons: a click shows the roles of a node, a virtual machine dropped there opens its plan. */
final class NodeStrip extends FlowPane {

    private final BiConsumer<List<GroupName>, NodeName> drop;
    private final Consumer<NodeName> show;
    private final ObservableTexts texts;
    private final List<StateShape> shapes = new ArrayList<>();
    private List<NodeColumn> shown = List.of();

    NodeStrip(Consumer<NodeName> show, BiConsumer<List<GroupName>, NodeName> drop, ObservableTexts texts) {
        super(6, 6);
        this.show = show;
        this.drop = drop;
        this.texts = texts;
        setId("roles-nodes");
        getStyleClass().add("node-strip");
    }

    /** Chips are made again only when nodes come or go; a state that changes changes its shape alone. */
    void show(List<NodeColumn> nodes) {
        if (!NodeColumn.names(nodes).equals(NodeColumn.names(shown))) {
            shapes.clear();
            getChildren().setAll(nodes.stream().map(this::chip).toList());
        } else {
            for (int i = 0; i < nodes.size(); i++) {
                if (!nodes.get(i).equals(shown.get(i))) {
                    say(shapes.get(i), nodes.get(i));
                }
            }
        }
        shown = nodes;
    }

    private void say(StateShape shape, NodeColumn node) {
        shape.show(node.state().look());
        shape.setAccessibleText(texts.of(node.state().word()));
    }

    private Node chip(NodeColumn node) {
        Button chip = new Button(node.node().value());
        chip.setId("roles-node-" + node.node().value());
        StateShape shape = new StateShape(node.state().look(), 13);
        say(shape, node);
        shapes.add(shape);
        chip.setGraphic(shape);
        chip.getStyleClass().add("node-chip");
        chip.setTooltip(Tooltips.of(texts.bind("roles.nodeChip")));
        chip.setOnAction(_ -> show.accept(node.node()));
        RoleDrag.onto(chip, node.node(), drop);
        return chip;
    }
}
