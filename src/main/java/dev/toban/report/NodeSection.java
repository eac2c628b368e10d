package dev.toban.report;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.NodeVersion;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualMachineHost;
import dev.toban.model.VmState;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of the cluster and what they carry. */
final class NodeSection {

    private NodeSection() {}

    static void write(Scene scene) {
        Inventory inventory = scene.inventory();
        scene.section("nodes", inventory.nodes().size());
        Table table = Table.of(
                        scene.html(),
                        "nodes",
                        "report.node",
                        "report.state",
                        "#report.nodes.roles",
                        "#report.nodes.machines",
                        "#report.nodes.memory",
                        "#report.nodes.capacity",
                        "#report.nodes.processors",
                        "report.nodes.build",
                        "report.nodes.hardware")
                .body();
        inventory.nodes().stream().forEach(node -> row(table, scene, node));
        table.close();
        scene.end();
    }

    private static void row(Table table, Scene scene, ClusterNode node) {
        Inventory inventory = scene.inventory();
        Optional<VirtualMachineHost> host = Optional.ofNullable(node.host());
        table.row(node.name().value())
                .state(scene.shown(node, States.of(node)), scene.since(Optional.ofNullable(node.since())))
                .figure(inventory.groupsOn(node.name()).size())
                .figure(inventory.virtualMachinesOn(node.name()).size())
                .figure(Scene.bytes(Optional.of(used(inventory, node))))
                .figure(Scene.bytes(host.map(VirtualMachineHost::memoryCapacity)))
                .figure(host.map(VirtualMachineHost::logicalProcessorCount).map(String::valueOf))
                .mono(build(node.version()))
                .text(hardware(node))
                .end();
    }

    private static long used(Inventory inventory, ClusterNode node) {
        return inventory.virtualMachinesOn(node.name()).stream()
                .filter(machine -> machine.state() == VmState.RUNNING)
                .map(VirtualMachine::memoryNeeded)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Optional<String> build(NodeVersion version) {
        String build = Stream.of(version.majorVersion(), version.minorVersion(), version.buildNumber())
                .flatMap(number -> Optional.ofNullable(number).stream())
                .map(String::valueOf)
                .collect(Collectors.joining("."));
        return Optional.of(build);
    }

    private static Optional<String> hardware(ClusterNode node) {
        String hardware = Stream.of(
                        node.identity().manufacturer(), node.identity().model())
                .flatMap(name -> Optional.ofNullable(name).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(hardware);
    }
}
