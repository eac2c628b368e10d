package dev.toban.ui.support;

import dev.toban.model.ClusterNode;
import dev.toban.model.DrainStatus;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.text.Message;
import dev.toban.text.Texts;

/** How the state of a node is shown, the same on every page. */
public final class NodeStates {

    private NodeStates() {}

    /** State and, where there are any, flags: isolated and quarantined are flags beside the state. */
    public static StateMessage of(ClusterNode node) {
        if (node.has(NodeStatus.QUARANTINED)) {
            return flagged(Look.FAILED, NodeStatus.QUARANTINED, node);
        }
        if (node.has(NodeStatus.ISOLATED)) {
            return flagged(Look.FAILED, NodeStatus.ISOLATED, node);
        }
        if (node.has(NodeStatus.DRAIN_FAILED) || node.drain().drainStatus() == DrainStatus.FAILED) {
            return flagged(Look.WARNING, NodeStatus.DRAIN_FAILED, node);
        }
        if (node.has(NodeStatus.DRAIN_IN_PROGRESS) || node.drain().drainStatus() == DrainStatus.IN_PROGRESS) {
            return flagged(Look.PAUSED, NodeStatus.DRAIN_IN_PROGRESS, node);
        }
        return switch (node.state()) {
            case UP -> StateMessage.of(Look.OK, NodeState.UP);
            case DOWN -> StateMessage.of(Look.FAILED, NodeState.DOWN);
            case PAUSED -> StateMessage.of(Look.PAUSED, NodeState.PAUSED);
            case JOINING -> StateMessage.of(Look.RUNNING, NodeState.JOINING);
            case UNKNOWN -> StateMessage.of(Look.UNKNOWN, NodeState.UNKNOWN);
        };
    }

    private static StateMessage flagged(Look look, NodeStatus flag, ClusterNode node) {
        return StateMessage.of(look, flag).detailed(Message.of(Texts.key(node.state())));
    }
}
