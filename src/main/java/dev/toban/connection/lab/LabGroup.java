package dev.toban.connection.lab;

import dev.toban.model.AutoFailbackType;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.GroupType;
import dev.toban.model.ResourceState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A role of the simulated cluster. */
final class LabGroup extends Item {

    final GroupName name;
    final GroupType type;
    final int index;
    final @Nullable LabMachine machine;
    final Set<GroupStatus> flags = EnumSet.noneOf(GroupStatus.class);
    GroupState state = GroupState.OFFLINE;
    int priority = (int) GroupPriority.MEDIUM.number();
    List<LabNode> preferredOwners = List.of();
    List<String> antiAffinity = List.of();
    final List<LabResource> resources = new ArrayList<>();
    final FailureCount failures = new FailureCount();

    @Nullable
    Long failoverThreshold;

    int failoverPeriod = 6;
    AutoFailbackType autoFailback = AutoFailbackType.PREVENT;
    boolean wantedOnline;
    /** When the last backup of it ends. */
    long lockedUntil;
    /** Moves because of a lost network; never forgotten by time. Source: domain/wsfc.md §5+8. */
    int networkFailovers;

    @Nullable
    Migration migration;

    @Nullable
    GroupMove move;

    private LabNode owner;

    LabGroup(GroupName name, GroupType type, int index, LabNode owner, @Nullable LabMachine machine) {
        this.name = name;
        this.type = type;
        this.index = index;
        this.owner = owner;
        this.machine = machine;
        owner.groups.add(this);
        if (machine != null) {
            machine.group = this;
        }
    }

    LabNode owner() {
        return owner;
    }

    void ownedBy(LabNode next) {
        owner.groups.remove(this);
        owner = next;
        next.groups.add(this);
        if (machine != null) {
            machine.moveTo(next);
        }
        changed();
    }

    boolean isCore() {
        return type == GroupType.CLUSTER || type == GroupType.AVAILABLE_STORAGE;
    }

    boolean isBusy() {
        return migration != null || move != null;
    }

    /** A node can have a role when it can have every resource of it. Source: domain/wsfc.md §12.5. */
    boolean canBeOwnedBy(LabNode node) {
        for (LabResource resource : resources) {
            if (resource.possibleOwners.isPresent()
                    && !resource.possibleOwners.get().contains(node)) {
                return false;
            }
        }
        return true;
    }

    /** True when its clients are served: online, or a name that holds although one of its addresses failed. */
    boolean isUp() {
        boolean named = resources.stream()
                .anyMatch(found -> found.kind == ResourceKind.NETWORK_NAME && found.own == ResourceState.ONLINE);
        return state == GroupState.ONLINE || (state == GroupState.PARTIAL_ONLINE && named);
    }

    Stream<LabAddress> addresses() {
        return resources.stream().filter(LabAddress.class::isInstance).map(LabAddress.class::cast);
    }

    /** An evicted node owns nothing and is nobody's wish. */
    void forget(LabNode node) {
        preferredOwners =
                preferredOwners.stream().filter(other -> other != node).toList();
        resources.forEach(resource -> resource.forget(node));
        changed();
    }

    boolean has(GroupStatus flag) {
        return flags.contains(flag);
    }

    @Override
    public String toString() {
        return name + " on " + owner.name;
    }
}
