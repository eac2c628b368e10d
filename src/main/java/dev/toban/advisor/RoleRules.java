package dev.toban.advisor;

import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
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
        return inventory.groups().stream().flatMap(role -> of(role).stream());
    }

    private static Optional<Finding> of(ClusterGroup role) {
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
        if (role.has(GroupStatus.NETWORK_FAILURE)) {
            return Optional.of(Finding.of(
                            FindingLevel.FAULT,
                            Message.of("advisor.role.network", name),
                            Message.of("advisor.role.network.why", owner),
                            name)
                    .mendedBy(Optional.of(new Intent.Migrate(List.of(role.name()), null, MigrationType.LIVE))));
        }
        return role.has(GroupStatus.UNMONITORED)
                ? Optional.of(Finding.of(
                        FindingLevel.WARNING,
                        Message.of("advisor.role.unmonitored", name),
                        Message.of("advisor.role.unmonitored.why", owner),
                        name))
                : Optional.empty();
    }
}
