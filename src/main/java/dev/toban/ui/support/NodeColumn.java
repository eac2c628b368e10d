package dev.toban.ui.support;

import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A node as the head of a matrix column shows it. */
public record NodeColumn(NodeName node, StateMessage state) {

    private static final String PREFIX = "node-";

    public static List<NodeColumn> of(Inventory inventory) {
        return inventory.nodes().stream()
                .sorted(Comparator.comparing(node -> node.name().value(), NaturalOrder.INSTANCE))
                .map(node -> new NodeColumn(node.name(), NodeStates.of(node)))
                .toList();
    }

    /** The names alone: while they stay the same, the columns do. */
    public static List<NodeName> names(List<NodeColumn> columns) {
        return columns.stream().map(NodeColumn::node).toList();
    }

    /** The key of the node's column. */
    public static String key(NodeName node) {
        return PREFIX + node.value();
    }

    /** The node whose column has this key. */
    static Optional<NodeName> node(String key) {
        return Optional.of(key)
                .filter(any -> any.startsWith(PREFIX))
                .map(known -> new NodeName(known.substring(PREFIX.length())));
    }
}
