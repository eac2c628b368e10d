package dev.toban.connection.lab;

import dev.toban.model.AutoFailbackType;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.GroupType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    /** Nodes that can have it; absent for every node. */
    @Nullable
    Set<LabNode> possibleOwners;

    List<String> antiAffinity = List.of();
    List<String> addresses = List.of();

    @Nullable
    Long failoverThreshold;

    int failoverPeriod = 6;
    AutoFailbackType autoFailback = AutoFailbackType.PREVENT;
    boolean wantedOnline;
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

    boolean canBeOwnedBy(LabNode node) {
        Set<LabNode> possible = possibleOwners;
        return possible == null || possible.contains(node);
    }

    /** An evicted node owns nothing and is nobody's wish. */
    void forget(LabNode node) {
        preferredOwners =
                preferredOwners.stream().filter(other -> other != node).toList();
        if (possibleOwners != null && possibleOwners.remove(node)) {
            changed();
        }
    }

    boolean has(GroupStatus flag) {
        return flags.contains(flag);
    }

    @Override
    public String toString() {
        return name + " on " + owner.name;
    }
}
