package dev.toban.advisor;

import dev.toban.command.Intent;
import dev.toban.model.ClusterNode;
import dev.toban.model.Failback;
import dev.toban.model.Inventory;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.text.Message;
import java.util.Optional;
import java.util.stream.Stream;

/** A node that is not simply up. Source: domain/wsfc.md §12.4. */
final class NodeRules {

    private NodeRules() {}

    static Stream<Finding> of(Inventory inventory) {
        String down = QuorumRules.isLost(inventory) ? "advisor.node.down.alone" : "advisor.node.down.why";
        return inventory.nodes().stream()
                .flatMap(node -> of(node, inventory.groupsOn(node.name()).size(), Message.of(down)).stream());
    }

    private static Optional<Finding> of(ClusterNode node, int roles, Message down) {
        String name = node.name().value();
        return fault(node, name, down)
                .or(() -> paused(node, name, roles))
                .or(() -> unknown(node, name))
                .map(finding -> finding.since(Optional.ofNullable(node.since())));
    }

    private static Optional<Finding> fault(ClusterNode node, String name, Message down) {
        if (node.has(NodeStatus.QUARANTINED)) {
            Finding quarantined = Finding.of(
                    FindingLevel.FAULT,
                    Message.of("advisor.node.quarantined", name),
                    Message.of("advisor.node.quarantined.why"),
                    name);
            return Optional.of(quarantined.mendedBy(Optional.of(new Intent.StartNode(node.name(), true))));
        }
        if (node.has(NodeStatus.ISOLATED)) {
            return Optional.of(Finding.of(
                    FindingLevel.FAULT,
                    Message.of("advisor.node.isolated", name),
                    Message.of("advisor.node.isolated.why"),
                    name));
        }
        return node.state() == NodeState.DOWN
                ? Optional.of(Finding.of(FindingLevel.FAULT, Message.of("advisor.node.down", name), down, name))
                : Optional.empty();
    }

    private static Optional<Finding> paused(ClusterNode node, String name, int roles) {
        if (node.state() != NodeState.PAUSED) {
            return Optional.empty();
        }
        Finding finding = Finding.of(
                FindingLevel.NOTE,
                Message.of("advisor.node.paused", name),
                Message.of("advisor.node.paused.why", roles),
                name);
        return Optional.of(finding.mendedBy(Optional.of(new Intent.Resume(node.name(), Failback.IMMEDIATE))));
    }

    private static Optional<Finding> unknown(ClusterNode node, String name) {
        return node.state() == NodeState.UNKNOWN
                ? Optional.of(Finding.of(
                        FindingLevel.UNKNOWN,
                        Message.of("advisor.node.unknown", name),
                        Message.of("advisor.node.unknown.why"),
                        name))
                : Optional.empty();
    }
}
