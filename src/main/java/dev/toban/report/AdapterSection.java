package dev.toban.report;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.LinkState;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VirtualSwitch;
import dev.toban.text.Message;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every network adapter of every machine: protected or not, and how many nodes offer its switch. */
final class AdapterSection {

    private final Scene scene;
    private final Table table;
    private final Map<SwitchName, Message> reach = new HashMap<>();

    private AdapterSection(Scene scene, Table table) {
        this.scene = scene;
        this.table = table;
    }

    static void write(Scene scene) {
        Inventory inventory = scene.inventory();
        long count = inventory.virtualMachines().stream()
                .mapToLong(machine -> machine.knownAdapters().size())
                .sum();
        scene.section("adapters", count);
        Table table = Table.of(
                        scene.html(),
                        "adapters",
                        "report.adapters.machine",
                        "report.adapters.adapter",
                        "report.adapters.switch",
                        "report.adapters.protected",
                        "report.adapters.reach",
                        "#report.adapters.vlan",
                        "report.adapters.addresses")
                .body();
        AdapterSection section = new AdapterSection(scene, table);
        inventory.virtualMachines().stream()
                .sorted(Comparator.comparing(VirtualMachine::name))
                .forEach(machine -> machine.knownAdapters().forEach(adapter -> section.row(machine, adapter)));
        table.close();
        scene.end();
    }

    private void row(VirtualMachine machine, VirtualNetworkAdapter adapter) {
        Optional<SwitchName> switchName = Optional.ofNullable(adapter.switchName());
        table.row(machine.name().value())
                .text(Optional.of(adapter.name()))
                .text(switchName.map(SwitchName::value))
                .state(scene.shown(machine, protection(adapter)))
                .words(switchName
                        .map(name -> reach.computeIfAbsent(name, this::reach))
                        .orElse(Message.NONE))
                .figure(Optional.ofNullable(adapter.vlan().vlan()).map(String::valueOf))
                .mono(Optional.ofNullable(adapter.ipAddresses()).map(addresses -> String.join(", ", addresses)))
                .end();
    }

    private static Shown protection(VirtualNetworkAdapter adapter) {
        return Optional.ofNullable(adapter.clusterMonitored())
                .map(on -> on
                        ? Shown.of(Mark.OK, Message.of("report.adapters.on"))
                        : Shown.of(Mark.OFF, Message.of("report.adapters.off")))
                .orElse(Shown.of(Mark.UNKNOWN, Message.of("report.unknown")));
    }

    private Message reach(SwitchName name) {
        Inventory inventory = scene.inventory();
        long able = inventory.nodes().stream()
                .map(ClusterNode::name)
                .flatMap(node -> inventory.virtualSwitch(node, name).stream())
                .map(VirtualSwitch::link)
                .filter(link -> link == LinkState.CONNECTED)
                .count();
        return Message.of("report.adapters.nodes", able, inventory.nodes().size());
    }
}
