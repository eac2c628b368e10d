package dev.toban.ui.roles;

import dev.toban.connection.PowerShellQuery;
import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.GroupType;
import dev.toban.model.Name;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualMachineId;
import dev.toban.model.VmMigration;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import dev.toban.ui.support.GroupStates;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.StateMessage;
import dev.toban.ui.support.Target;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A role, or a virtual machine that is none.
 *
 * @param key the role's name, or the machine's identifier when it is not highly available
 * @param age of what only the machine's host can tell
 */
record RoleRow(Name key, String label, Optional<ClusterGroup> group, Optional<VirtualMachine> machine, ReadAge age) {

    static RoleRow of(ClusterGroup group, Optional<VirtualMachine> machine, ReadAge age) {
        return new RoleRow(group.name(), group.name().value(), Optional.of(group), machine, age);
    }

    static RoleRow of(VirtualMachine machine, ReadAge age) {
        VirtualMachineId id = machine.id();
        return new RoleRow(id, machine.name().value(), Optional.empty(), Optional.of(machine), age);
    }

    /** Shows the role, or the machine on its host where it is none; nothing while its host is unknown. */
    Optional<String> powerShell(PowerShellQuery at) {
        return role().map(at::group)
                .or(() -> machine.flatMap(found ->
                        Optional.ofNullable(found.computerName()).map(host -> at.machine(host, found.name()))));
    }

    boolean isClustered() {
        return group.isPresent();
    }

    boolean isMachine() {
        return group.map(ClusterGroup::isVirtualMachine).orElse(true);
    }

    Optional<GroupName> role() {
        return group.map(ClusterGroup::name);
    }

    /** What can be broken: a virtual machine. */
    Optional<Target> target() {
        return machine.map(found -> new Target.Machine(found.name(), role()));
    }

    StateMessage state() {
        return group.map(found -> GroupStates.of(found, machine))
                .orElseGet(
                        () -> GroupStates.of(machine.map(VirtualMachine::state).orElse(VmState.UNKNOWN)));
    }

    GroupType type() {
        return group.map(ClusterGroup::groupType).orElse(GroupType.VIRTUAL_MACHINE);
    }

    Optional<NodeName> owner() {
        return group.map(ClusterGroup::ownerNode).or(() -> machine.map(VirtualMachine::computerName));
    }

    String ownerName() {
        return owner().map(NodeName::value).orElse(Phrases.DASH);
    }

    Optional<GroupPriority> priority() {
        return group.map(ClusterGroup::priority).map(RoleRow::priority);
    }

    private static GroupPriority priority(int number) {
        for (GroupPriority priority : GroupPriority.values()) {
            if (priority.number() == number) {
                return priority;
            }
        }
        return GroupPriority.UNKNOWN;
    }

    @Nullable
    Long memory() {
        return machine.map(VirtualMachine::memoryNeeded).orElse(null);
    }

    /** The names of the preferred owners; absent when they were not read. */
    Optional<String> preferredOwners() {
        return group.map(found -> found.placement().preferredOwners())
                .map(owners -> owners.stream().map(NodeName::value).collect(Collectors.joining(", ")));
    }

    /** Failovers that the role is allowed in a period; absent when that was not read. */
    Optional<Message> threshold() {
        return group.map(ClusterGroup::failover)
                .flatMap(policy -> policy.hasDefaultThreshold()
                        ? Optional.of(Message.of("roles.threshold.default"))
                        : Optional.ofNullable(policy.failoverThreshold())
                                .map(count -> Message.of("roles.threshold.count", count)));
    }

    boolean isRunning() {
        return machine.map(found -> found.state() == VmState.RUNNING).orElse(false);
    }

    boolean isOnline() {
        return group.map(found -> found.state() == GroupState.ONLINE).orElse(false);
    }

    /** A live migration of it waits or runs. */
    boolean isMigrating() {
        Optional<VmMigration> migration = machine.map(VirtualMachine::migration);
        return group.filter(found -> found.has(GroupStatus.QUEUED)).isPresent()
                || migration.filter(VmMigration::isUnderWay).isPresent();
    }
}
