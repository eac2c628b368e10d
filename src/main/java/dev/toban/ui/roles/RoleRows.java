package dev.toban.ui.roles;

import dev.toban.model.ClusterGroup;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Section;
import dev.toban.model.VirtualMachine;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.ReadAge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the roles page: all roles, and the virtual machines that are none. */
final class RoleRows implements ClusterRows.Projection<RoleRow> {

    @Override
    public List<RoleRow> rows(Inventory inventory) {
        Map<NodeName, ReadAge> ages = new HashMap<>();
        inventory.nodes().stream()
                .forEach(node -> ages.put(node.name(), ReadAge.of(inventory, Section.VIRTUAL_MACHINES, node.name())));
        List<RoleRow> rows = new ArrayList<>();
        for (ClusterGroup group : inventory.groups().values()) {
            Optional<VirtualMachine> machine = inventory.virtualMachine(group.name());
            rows.add(RoleRow.of(group, machine, machine.isPresent() ? age(ages, group.ownerNode()) : ReadAge.FRESH));
        }
        inventory.virtualMachines().stream()
                .filter(machine -> machine.group() == null)
                .forEach(machine -> rows.add(RoleRow.of(machine, age(ages, machine.computerName()))));
        return rows;
    }

    @Override
    public Page.Badge badge(List<RoleRow> rows) {
        Optional<Look> worst = rows.stream()
                .map(row -> row.state().look())
                .filter(look -> look == Look.FAILED || look == Look.WARNING)
                .min(Comparator.naturalOrder());
        return worst.map(look -> Page.Badge.of(rows.size(), look)).orElseGet(() -> Page.Badge.of(rows.size()));
    }

    private static ReadAge age(Map<NodeName, ReadAge> ages, @Nullable NodeName node) {
        return node == null ? ReadAge.FRESH : ages.getOrDefault(node, ReadAge.FRESH);
    }
}
