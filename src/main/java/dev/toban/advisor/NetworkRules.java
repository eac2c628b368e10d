package dev.toban.advisor;

import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.InterfaceState;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkRole;
import dev.toban.model.NetworkState;
import dev.toban.model.NodeState;
import dev.toban.text.Message;
import java.util.stream.Stream;

/** A cluster network, or one node's connection to it, that does not work. Source: domain/wsfc.md §12.7. */
final class NetworkRules {

    private NetworkRules() {}

    static Stream<Finding> of(Inventory inventory) {
        Stream<Finding> networks = inventory.networks().stream()
                .filter(network -> isBroken(network.state()))
                .map(NetworkRules::network);
        Stream<Finding> interfaces = inventory.networkInterfaces().stream()
                .filter(found -> found.state() == InterfaceState.FAILED || found.state() == InterfaceState.UNREACHABLE)
                .filter(found -> nodeIsUp(inventory, found))
                .filter(found -> isUsed(inventory, found))
                .map(NetworkRules::connection);
        return Stream.concat(networks, interfaces);
    }

    private static boolean isBroken(NetworkState state) {
        return state == NetworkState.DOWN || state == NetworkState.PARTITIONED;
    }

    /** A node that is down says it all itself. */
    private static boolean nodeIsUp(Inventory inventory, ClusterNetworkInterface connection) {
        return inventory
                .nodes()
                .find(connection.node())
                .filter(node -> node.state() != NodeState.DOWN)
                .isPresent();
    }

    private static boolean isUsed(Inventory inventory, ClusterNetworkInterface connection) {
        return inventory
                .networks()
                .find(connection.network())
                .filter(network -> network.role() != NetworkRole.NONE)
                .isPresent();
    }

    private static Finding network(ClusterNetwork network) {
        String name = network.name().value();
        return Finding.of(
                FindingLevel.FAULT,
                Message.of("advisor.network.broken", name, network.state()),
                Message.of(
                        network.state() == NetworkState.DOWN
                                ? "advisor.network.down.why"
                                : "advisor.network.partitioned.why"),
                name);
    }

    private static Finding connection(ClusterNetworkInterface connection) {
        String node = connection.node().value();
        String network = connection.network().value();
        return Finding.of(
                FindingLevel.FAULT,
                Message.of("advisor.interface.broken", node, network, connection.state()),
                Message.of("advisor.interface.broken.why", connection.name().value()),
                node,
                network);
    }
}
