package dev.toban.advisor;

import dev.toban.model.Inventory;
import dev.toban.model.LinkState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.Uplink;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VirtualSwitch;
import dev.toban.text.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Switches without a link, and machines that their switches tie to one node. Source: domain/wsfc.md §5+8. */
final class SwitchRules {

    private SwitchRules() {}

    static Stream<Finding> of(Inventory inventory) {
        Map<SwitchName, Long> adapters = protectedAdapters(inventory);
        Stream<Finding> links = inventory.virtualSwitches().stream()
                .filter(found -> found.switchType() == SwitchType.EXTERNAL)
                .filter(found -> nodeIsUp(inventory, found.node()))
                .flatMap(found -> link(found, adapters.getOrDefault(found.name(), 0L)).stream());
        return Stream.concat(links, tied(inventory));
    }

    private static boolean nodeIsUp(Inventory inventory, NodeName node) {
        return inventory
                .nodes()
                .find(node)
                .filter(found -> found.state() != NodeState.DOWN)
                .isPresent();
    }

    private static Map<SwitchName, Long> protectedAdapters(Inventory inventory) {
        Map<SwitchName, Long> adapters = new HashMap<>();
        inventory.virtualMachines().stream()
                .flatMap(machine -> machine.knownAdapters().stream())
                .filter(adapter -> Boolean.TRUE.equals(adapter.clusterMonitored()))
                .flatMap(adapter -> Optional.ofNullable(adapter.switchName()).stream())
                .forEach(name -> adapters.merge(name, 1L, Long::sum));
        return adapters;
    }

    private static Optional<Finding> link(VirtualSwitch found, long adapters) {
        List<Uplink> down = found.knownUplinks().stream()
                .filter(uplink -> uplink.link() == LinkState.DISCONNECTED)
                .toList();
        if (down.isEmpty()) {
            return Optional.empty();
        }
        boolean dead = found.link() == LinkState.DISCONNECTED;
        int all = found.knownUplinks().size();
        String name = found.name().value();
        String node = found.node().value();
        Message why = dead
                ? Message.of("advisor.switch.dead.why", all, adapters)
                : Message.of("advisor.switch.thin.why", all - down.size(), all);
        return Optional.of(Finding.of(
                        dead ? FindingLevel.FAULT : FindingLevel.WARNING,
                        Message.of(dead ? "advisor.switch.dead" : "advisor.switch.thin", name, node),
                        why,
                        name,
                        node)
                .since(latest(down)));
    }

    private static Optional<Instant> latest(List<Uplink> uplinks) {
        return uplinks.stream()
                .flatMap(uplink -> Optional.ofNullable(uplink.since()).stream())
                .max(Comparator.naturalOrder());
    }

    /** Thousands of machines need the same few switches, so the answer is found once for each set of switches. */
    private static Stream<Finding> tied(Inventory inventory) {
        if (inventory.nodes().size() < 2 || inventory.virtualSwitches().isEmpty()) {
            return Stream.empty();
        }
        Map<Set<SwitchName>, List<NodeName>> nodes = new HashMap<>();
        return inventory.virtualMachines().stream()
                .filter(machine -> Boolean.TRUE.equals(machine.isClustered()))
                .flatMap(machine -> {
                    Set<SwitchName> needed = needed(machine);
                    List<NodeName> able = nodes.computeIfAbsent(needed, set -> nodesWith(inventory, set));
                    return able.size() == 1
                            ? Stream.of(tied(machine, able.getFirst(), cause(inventory, needed, able.getFirst())))
                            : Stream.empty();
                });
    }

    private static Set<SwitchName> needed(VirtualMachine machine) {
        return machine.knownAdapters().stream()
                .map(VirtualNetworkAdapter::switchName)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<NodeName> nodesWith(Inventory inventory, Set<SwitchName> needed) {
        return inventory.nodes().stream()
                .map(node -> node.name())
                .filter(node -> needed.stream()
                        .allMatch(name -> inventory.virtualSwitch(node, name).isPresent()))
                .toList();
    }

    /** The switch that this node alone has; all of them where only their meeting is rare. */
    private static Message cause(Inventory inventory, Set<SwitchName> needed, NodeName node) {
        return needed.stream()
                .filter(name -> nodesWith(inventory, Set.of(name)).size() == 1)
                .findFirst()
                .map(name -> Message.of("advisor.machine.tied.why", name, node))
                .orElseGet(() -> Message.of(
                        "advisor.machine.tied.together",
                        needed.stream().map(SwitchName::value).collect(Collectors.joining(", "))));
    }

    private static Finding tied(VirtualMachine machine, NodeName node, Message cause) {
        String name = machine.name().value();
        return Finding.of(
                FindingLevel.WARNING,
                Message.of("advisor.machine.tied", name, node.value()),
                cause,
                name,
                node.value());
    }
}
