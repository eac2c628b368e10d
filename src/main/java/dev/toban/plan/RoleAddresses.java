package dev.toban.plan;

import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterResource;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.InterfaceState;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of roles and their networks: one on a network that is not open to clients does not come online, and its
 * role is then online in part. Source: domain/wsfc.md §7 and §12.7.
 */
final class RoleAddresses {

    private final Inventory inventory;

    RoleAddresses(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Resources whose address is on the network. */
    List<ClusterResource> on(NetworkName network) {
        return inventory.resources().stream()
                .filter(resource -> network(resource).filter(network::equals).isPresent())
                .toList();
    }

    private static Optional<NetworkName> network(ClusterResource resource) {
        return resource.parameters().stream()
                .filter(parameter -> parameter.name().equals("Network"))
                .flatMap(parameter -> parameter.values().stream())
                .filter(name -> !name.isBlank())
                .map(NetworkName::new)
                .findFirst();
    }

    /** What a role that is started, or moved while it runs, comes to. */
    GroupState started(GroupName role) {
        return shut(role).findAny().isPresent() ? GroupState.PARTIAL_ONLINE : GroupState.ONLINE;
    }

    /** Addresses of the role that cannot come online. */
    Stream<ClusterResource> shut(GroupName role) {
        return inventory.resourcesOf(role).stream()
                .filter(resource -> network(resource)
                        .flatMap(inventory.networks()::find)
                        .map(ClusterNetwork::role)
                        .filter(use -> use == NetworkRole.CLUSTER || use == NetworkRole.NONE)
                        .isPresent());
    }

    /**
     * False when the role has addresses and none of its networks could hold it up on the node: its name needs all
     * addresses of at least one network.
     */
    boolean canHold(GroupName role, NodeName node) {
        List<ClusterResource> shut = shut(role).toList();
        Map<NetworkName, Boolean> networks = new HashMap<>();
        for (ClusterResource resource : inventory.resourcesOf(role)) {
            network(resource)
                    .ifPresent(network -> networks.merge(
                            network, !shut.contains(resource) && isUp(network, node), Boolean::logicalAnd));
        }
        return networks.isEmpty() || networks.containsValue(true);
    }

    private boolean isUp(NetworkName network, NodeName node) {
        return inventory.interfacesOf(node).stream()
                .anyMatch(one -> network.equals(one.network()) && one.state() != InterfaceState.FAILED);
    }
}
