package dev.toban.ui.support;

import dev.toban.model.NodeName;
import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;

/** Asks which node; tests answer without a window. */
public interface NodePicker {

    /** The node a person chose; empty when the person thought better of it. */
    Optional<NodeName> pick(Message title, List<Choice> choices);

    /**
     * A node to choose.
     *
     * @param answer whether it can, and why not
     * @param memory what would be left of its memory; empty words when it does not matter
     * @param allowed false when the cluster would refuse
     */
    record Choice(NodeName node, StateMessage answer, Message memory, boolean allowed) {}
}
