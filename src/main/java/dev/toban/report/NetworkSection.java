package dev.toban.report;

import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.text.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Nodes and networks: who is connected to what, and at which address. */
final class NetworkSection {

    private NetworkSection() {}

    static void write(Scene scene) {
        Inventory inventory = scene.inventory();
        scene.section("networks", inventory.networks().size());
        Table table = Table.of(
                scene.html(),
                "networks matrix",
                "report.networks.network",
                "report.state",
                "report.networks.role",
                "report.networks.subnet");
        inventory.nodes().stream().forEach(node -> table.heading(node.name().value()));
        table.body();
        inventory.networks().stream().forEach(network -> row(table, inventory, network));
        table.close();
        scene.end();
    }

    private static void row(Table table, Inventory inventory, ClusterNetwork network) {
        table.row(network.name().value())
                .state(States.of(network.state()))
                .words(Shown.word(network.role()))
                .mono(Optional.ofNullable(network.address()));
        inventory.nodes().stream().forEach(node -> cell(table, inventory, network, node));
        table.end();
    }

    private static void cell(Table table, Inventory inventory, ClusterNetwork network, ClusterNode node) {
        List<ClusterNetworkInterface> connections = inventory.interfacesOf(node.name()).stream()
                .filter(connection -> connection.network().equals(network.name()))
                .toList();
        if (connections.isEmpty()) {
            table.state(Shown.of(Mark.OFF, Message.of("report.networks.none")));
            return;
        }
        Shown worst = connections.stream()
                .map(connection -> States.of(connection.state()))
                .max(Comparator.comparingInt(shown -> rank(shown.mark())))
                .orElseThrow();
        List<Message> addresses = connections.stream()
                .flatMap(connection -> connection.ipv4Addresses().stream())
                .map(address -> Message.of("report.text", address))
                .toList();
        table.state(worst.with(addresses));
    }

    private static int rank(Mark mark) {
        return switch (mark) {
            case FAILED -> 3;
            case WARNING -> 2;
            case UNKNOWN -> 1;
            default -> 0;
        };
    }
}
