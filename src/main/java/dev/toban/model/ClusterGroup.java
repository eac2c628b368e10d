package dev.toban.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clustered role: the unit of failover, always owned by exactly one node.
 *
 * @param name name
 * @param id identifier
 * @param description free text
 * @param groupType what it is for
 * @param state state
 * @param statusInformation flags beside the state
 * @param ownerNode the node that has it; absent when unknown
 * @param isCoreGroup true for the cluster's own roles
 * @param priority 0 no auto start, 1000 low, 2000 medium, 3000 high
 * @param persistentState 1 when it should be online
 * @param failover failover policy
 * @param placement placement
 * @param vmId the virtual machine's identifier, for such roles
 */
public record ClusterGroup(
        GroupName name,
        @Nullable String id,
        @Nullable String description,
        GroupType groupType,
        GroupState state,
        Set<GroupStatus> statusInformation,
        @Nullable NodeName ownerNode,
        @Nullable Boolean isCoreGroup,
        @Nullable Integer priority,
        @Nullable Integer persistentState,
        FailoverPolicy failover,
        GroupPlacement placement,
        @Nullable VirtualMachineId vmId)
        implements InventoryItem {

    public ClusterGroup {
        statusInformation = Flags.copyOf(statusInformation);
    }

    @Override
    public GroupName key() {
        return name;
    }

    /** True when no preferred owner is set, or when the most preferred one owns the role. */
    public boolean isHome() {
        NodeName owner = ownerNode;
        List<NodeName> preferred = Unknown.orNone(placement.preferredOwners());
        return preferred.isEmpty() || (owner != null && preferred.getFirst().equals(owner));
    }

    public boolean has(GroupStatus flag) {
        return statusInformation.contains(flag);
    }

    public boolean isVirtualMachine() {
        return groupType == GroupType.VIRTUAL_MACHINE;
    }
}
