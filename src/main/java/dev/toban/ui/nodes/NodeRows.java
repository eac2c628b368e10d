package dev.toban.ui.nodes;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.Section;
import dev.toban.model.VirtualMachine;
import dev.toban.plan.Capacity;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.ReadAge;
import java.util.List;
import java.util.Objects;

/** Makes the rows of the nodes page. */
final class NodeRows implements ClusterRows.Projection<NodeRow> {

    @Override
    public List<NodeRow> rows(Inventory inventory) {
        Capacity capacity = new Capacity(inventory);
        return inventory.nodes().stream()
                .map(node -> new NodeRow(
                        node,
                        inventory.groupsOn(node.name()).size(),
                        capacity.used(node.name()),
                        processors(inventory, node),
                        ReadAge.of(inventory, Section.VIRTUAL_MACHINES, node.name())))
                .toList();
    }

    @Override
    public Page.Badge badge(List<NodeRow> rows) {
        Look worst = rows.stream()
                .map(row -> row.state().look())
                .min(Look::compareTo)
                .orElse(Look.OK);
        return worst.compareTo(Look.RUNNING) <= 0 ? Page.Badge.of(rows.size(), worst) : Page.Badge.of(rows.size());
    }

    /** Hyper-V tells each machine's share of the host's processors. */
    private static double processors(Inventory inventory, ClusterNode node) {
        List<Integer> known = inventory.virtualMachinesOn(node.name()).stream()
                .map(VirtualMachine::load)
                .map(load -> load.cpuUsage())
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? Double.NaN
                : known.stream().mapToInt(Integer::intValue).sum();
    }
}
