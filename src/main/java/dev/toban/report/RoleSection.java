package dev.toban.report;

import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupPriority;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.WindowsEnum;
import dev.toban.text.Message;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Roles, and the virtual machines that are none. */
final class RoleSection {

    private static final String[] HEADINGS = {
        "report.roles.name",
        "report.roles.type",
        "report.state",
        "report.roles.owner",
        "report.roles.priority",
        "report.roles.preferred",
        "#report.roles.memory",
        "#report.nodes.processors"
    };

    private final Scene scene;
    private final Table table;

    private RoleSection(Scene scene, Table table) {
        this.scene = scene;
        this.table = table;
    }

    static void write(Scene scene) {
        Inventory inventory = scene.inventory();
        scene.section("roles", inventory.groups().size());
        Table table = Table.of(scene.html(), "report.roles", HEADINGS).body();
        RoleSection section = new RoleSection(scene, table);
        inventory.groups().stream()
                .sorted(Comparator.comparing(ClusterGroup::name))
                .forEach(section::role);
        inventory.virtualMachines().stream()
                .filter(machine -> Optional.ofNullable(machine.group()).isEmpty())
                .sorted(Comparator.comparing(VirtualMachine::name))
                .forEach(section::machine);
        table.close();
        scene.end();
    }

    private void role(ClusterGroup group) {
        Optional<VirtualMachine> machine = scene.inventory().virtualMachine(group.name());
        table.row(group.name().value())
                .words(Shown.word(group.groupType()))
                .state(machine.map(found -> scene.shown(found, States.of(group, machine)))
                        .orElseGet(() -> scene.shown(group, States.of(group, machine))))
                .text(Optional.ofNullable(group.ownerNode()).map(NodeName::value))
                .words(Optional.ofNullable(group.priority())
                        .map(number -> Shown.word(WindowsEnum.byNumber(GroupPriority.class, number)))
                        .orElse(Message.NONE))
                .text(Optional.ofNullable(group.placement().preferredOwners())
                        .map(owners -> owners.stream().map(NodeName::value).collect(Collectors.joining(", "))));
        figures(machine);
    }

    private void machine(VirtualMachine machine) {
        table.row(machine.name().value())
                .words(Message.of("report.roles.notClustered"))
                .state(scene.shown(machine, States.of(machine.state())))
                .text(Optional.ofNullable(machine.computerName()).map(NodeName::value))
                .text(Optional.empty())
                .text(Optional.empty());
        figures(Optional.of(machine));
    }

    private void figures(Optional<VirtualMachine> machine) {
        table.figure(Scene.bytes(machine.map(VirtualMachine::memoryNeeded)))
                .figure(machine.map(found -> found.load().processorCount()).map(String::valueOf))
                .end();
    }
}
