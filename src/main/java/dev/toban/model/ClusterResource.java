package dev.toban.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something a role is made of: a disk, an address, a name, a virtual machine.
 *
 * @param name name
 * @param id identifier
 * @param description free text
 * @param resourceType name of the type, the same in every language, for example IP Address
 * @param state state
 * @param statusInformation flags beside the state
 * @param ownerGroup the role it belongs to
 * @param ownerNode the node that has it
 * @param isCoreResource true for the cluster's own resources
 * @param isNetworkClassResource an address or name
 * @param isStorageClassResource a disk
 * @param maintenanceMode whether a disk is in maintenance
 * @param possibleOwners nodes that can have it; empty when not read
 * @param parameters private properties
 * @param monitoring health checks and restarts
 */
public record ClusterResource(
        ResourceName name,
        @Nullable String id,
        @Nullable String description,
        String resourceType,
        ResourceState state,
        Set<ResourceStatus> statusInformation,
        @Nullable GroupName ownerGroup,
        @Nullable NodeName ownerNode,
        @Nullable Boolean isCoreResource,
        @Nullable Boolean isNetworkClassResource,
        @Nullable Boolean isStorageClassResource,
        @Nullable Boolean maintenanceMode,
        @Nullable List<NodeName> possibleOwners,
        List<ClusterParameter> parameters,
        ResourceMonitoring monitoring)
        implements InventoryItem {

    public ClusterResource {
        statusInformation = Flags.copyOf(statusInformation);
        possibleOwners = Unknown.copyOf(possibleOwners);
        parameters = List.copyOf(parameters);
    }

    @Override
    public ResourceName key() {
        return name;
    }
}
