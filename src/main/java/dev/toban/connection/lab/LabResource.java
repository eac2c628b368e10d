package dev.toban.connection.lab;

import dev.toban.model.GroupState;
import dev.toban.model.ResourceName;
import dev.toban.model.ResourceState;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that a role of the simulated cluster is made of. */
class LabResource {

    final ResourceName name;
    final ResourceKind kind;
    final LabGroup group;
    /** Nodes that can have it; absent for every node. */
    Optional<Set<LabNode>> possibleOwners = Optional.empty();
    /** How a name or an address fares by itself; what a machine is made of follows its role. */
    ResourceState own = ResourceState.OFFLINE;
    /** Why it is not online. */
    Optional<String> reason = Optional.empty();

    LabResource(ResourceName name, ResourceKind kind, LabGroup group) {
        this.name = name;
        this.kind = kind;
        this.group = group;
    }

    /** An evicted node can have it no more. */
    final void forget(LabNode node) {
        possibleOwners = possibleOwners.map(owners ->
                owners.stream().filter(owner -> owner != node).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** State as the cluster shows it. */
    final ResourceState state() {
        return switch (group.state) {
            case OFFLINE -> ResourceState.OFFLINE;
            case PENDING -> pending();
            case UNKNOWN -> ResourceState.UNKNOWN;
            case ONLINE, PARTIAL_ONLINE, FAILED -> kind.isNetworkClass() ? ofNetwork() : ofMachine();
        };
    }

    private ResourceState pending() {
        GroupMove move = group.move;
        return move != null && move.arriving ? ResourceState.ONLINE_PENDING : ResourceState.OFFLINE_PENDING;
    }

    /** In a failed role only what failed itself has failed; what depends on it is offline. */
    private ResourceState ofNetwork() {
        boolean down = group.state == GroupState.FAILED && own == ResourceState.ONLINE;
        return down ? ResourceState.OFFLINE : own;
    }

    private ResourceState ofMachine() {
        boolean isMachine = kind == ResourceKind.VIRTUAL_MACHINE;
        return switch (group.state) {
            case FAILED -> isMachine ? ResourceState.FAILED : ResourceState.ONLINE;
            case PARTIAL_ONLINE -> isMachine ? ResourceState.OFFLINE : ResourceState.ONLINE;
            default -> ResourceState.ONLINE;
        };
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
