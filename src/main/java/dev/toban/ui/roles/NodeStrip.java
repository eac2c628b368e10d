package dev.toban.ui.roles;

import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.ui.support.NodeColumn;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.RoleDrag;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.Tooltips;
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
    private List<NodeColumn> shown = List.of();

    NodeStrip(Consumer<NodeName> show, BiConsumer<List<GroupName>, NodeName> drop, ObservableTexts texts) {
        super(6, 6);
        this.show = show;
        this.drop = drop;
        this.texts = texts;
        setId("roles-nodes");
        getStyleClass().add("node-strip");
    }

    void show(List<NodeColumn> nodes) {
        if (!nodes.equals(shown)) {
            shown = nodes;
            getChildren().setAll(nodes.stream().map(this::chip).toList());
        }
    }

    private Node chip(NodeColumn node) {
        Button chip = new Button(node.node().value());
        chip.setId("roles-node-" + node.node().value());
        StateShape shape = new StateShape(node.state().look(), 13);
        shape.setAccessibleText(texts.of(node.state().word()));
        chip.setGraphic(shape);
        chip.getStyleClass().add("node-chip");
        chip.setTooltip(Tooltips.of(texts.bind("roles.nodeChip")));
        chip.setOnAction(_ -> show.accept(node.node()));
        RoleDrag.onto(chip, node.node(), drop);
        return chip;
    }
}
