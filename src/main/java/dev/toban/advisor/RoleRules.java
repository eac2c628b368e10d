package dev.toban.advisor;

import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Roles that failed, or that run without their network or without the cluster's eye. Source: domain/wsfc.md §12.5. */
final class RoleRules {

    private RoleRules() {}

    static Stream<Finding> of(Inventory inventory) {
        return Stream.concat(
                inventory.groups().stream().flatMap(role -> of(inventory, role).stream()), unmonitored(inventory));
    }

    private static Optional<Finding> of(Inventory inventory, ClusterGroup role) {
        String name = role.name().value();
        String owner =
                Optional.ofNullable(role.ownerNode()).map(NodeName::value).orElse("?");
        if (role.state() == GroupState.FAILED) {
            return Optional.of(Finding.of(
                            FindingLevel.FAULT,
                            Message.of("advisor.role.failed", name),
                            Message.of("advisor.role.failed.why", owner),
                            name)
                    .mendedBy(Optional.of(new Intent.StartRole(List.of(role.name())))));
        }
        return role.has(GroupStatus.NETWORK_FAILURE)
                ? Optional.of(networkLost(inventory, role, name, owner))
                : Optional.empty();
    }

    /** What moves or waits for its move is being mended by the cluster. Source: domain/wsfc.md §5+8. */
    private static Finding networkLost(Inventory inventory, ClusterGroup role, String name, String owner) {
        Message title = Message.of("advisor.role.network", name);
        if (inventory.isMigrating(role.name())) {
            return Finding.of(FindingLevel.WARNING, title, Message.of("advisor.role.network.moves", owner), name);
        }
        if (role.has(GroupStatus.QUEUED)) {
            return Finding.of(FindingLevel.WARNING, title, Message.of("advisor.role.network.queued", owner), name);
        }
        return Finding.of(FindingLevel.FAULT, title, Message.of("advisor.role.network.why", owner), name)
                .mendedBy(Optional.of(new Intent.Migrate(List.of(role.name()), null, MigrationType.LIVE)));
    }

    /** A node that leaves without a word leaves many roles unmonitored at once; they are one matter. */
    private static Stream<Finding> unmonitored(Inventory inventory) {
        return inventory.nodes().stream().flatMap(node -> {
            List<String> roles = inventory.groupsOn(node.name()).stream()
                    .filter(role -> role.has(GroupStatus.UNMONITORED))
                    .map(role -> role.name().value())
                    .toList();
            return roles.isEmpty() ? Stream.empty() : Stream.of(unmonitored(node, roles));
        });
    }

    private static Finding unmonitored(ClusterNode node, List<String> roles) {
        String name = node.name().value();
        Message title = roles.size() == 1
                ? Message.of("advisor.role.unmonitored", roles.getFirst())
                : Message.of("advisor.role.unmonitored.many", roles.size(), name);
        Message cause = Message.of("advisor.role.unmonitored.why", name);
        return Finding.of(FindingLevel.WARNING, title, cause, roles.toArray(String[]::new))
                .since(Optional.ofNullable(node.since()));
    }
}
