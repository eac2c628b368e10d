package dev.toban.ui.adapters;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Section;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VirtualSwitch;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.ReadAge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the adapters page; what a switch reaches is worked out once for all adapters that need it. */
final class AdapterRows implements ClusterRows.Projection<AdapterRow> {

    /** Kept from round to round, so that rows whose switches did not change are equal at a glance. */
    private Map<SwitchName, Reach> reaches = Map.of();

    @Override
    public List<AdapterRow> rows(Inventory inventory) {
        Map<NodeName, ReadAge> machines = ages(inventory, Section.VIRTUAL_MACHINES);
        Map<NodeName, ReadAge> switches = ages(inventory, Section.VIRTUAL_SWITCHES);
        Map<SwitchName, Reach> now = new HashMap<>();
        List<AdapterRow> rows = new ArrayList<>();
        for (VirtualMachine machine : inventory.virtualMachines().values()) {
            NodeName host = machine.computerName();
            ReadAge age = host == null ? ReadAge.FRESH : machines.getOrDefault(host, ReadAge.FRESH);
            for (VirtualNetworkAdapter adapter : machine.knownAdapters()) {
                rows.add(new AdapterRow(
                        adapter,
                        machine.name().value(),
                        machine.group(),
                        host,
                        machine.state(),
                        reach(inventory, adapter.switchName(), switches, now),
                        age));
            }
        }
        reaches = now;
        return rows;
    }

    @Override
    public Page.Badge badge(List<AdapterRow> rows) {
        return rows.stream().anyMatch(AdapterRow::isCutOff)
                ? Page.Badge.of(rows.size(), Look.FAILED)
                : Page.Badge.of(rows.size());
    }

    private Reach reach(
            Inventory inventory, @Nullable SwitchName name, Map<NodeName, ReadAge> ages, Map<SwitchName, Reach> now) {
        if (name == null) {
            return Reach.ANYWHERE;
        }
        return now.computeIfAbsent(name, _ -> {
            Map<NodeName, Reach.Place> places = new HashMap<>();
            inventory.nodes().stream()
                    .forEach(node -> places.put(
                            node.name(),
                            new Reach.Place(
                                    link(inventory, node, name), ages.getOrDefault(node.name(), ReadAge.FRESH))));
            Reach fresh = Reach.of(places);
            Reach earlier = reaches.get(name);
            return fresh.equals(earlier) ? earlier : fresh;
        });
    }

    private static Reach.Link link(Inventory inventory, ClusterNode node, SwitchName name) {
        if (node.state() == NodeState.DOWN) {
            return Reach.Link.NODE_DOWN;
        }
        Optional<VirtualSwitch> found = inventory.virtualSwitch(node.name(), name);
        if (found.isEmpty()) {
            return inventory.switchesOf(node.name()).isEmpty() ? Reach.Link.UNKNOWN : Reach.Link.NO_SWITCH;
        }
        return switch (found.get().link()) {
            case CONNECTED -> node.state() == NodeState.PAUSED ? Reach.Link.NODE_PAUSED : Reach.Link.CONNECTED;
            case DISCONNECTED -> Reach.Link.NO_LINK;
            case UNKNOWN -> Reach.Link.UNKNOWN;
        };
    }

    private static Map<NodeName, ReadAge> ages(Inventory inventory, Section section) {
        Map<NodeName, ReadAge> ages = new HashMap<>();
        inventory.nodes().stream().forEach(node -> ages.put(node.name(), ReadAge.of(inventory, section, node.name())));
        return ages;
    }
}
