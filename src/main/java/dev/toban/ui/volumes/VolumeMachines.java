package dev.toban.ui.volumes;

import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.ui.support.NaturalOrder;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The virtual machines whose disk is on a volume. They are looked for when a volume is selected and are no part of its
 * row: a machine that moves changes nothing that the row shows.
 */
final class VolumeMachines {

    private VolumeMachines() {}

    /** A virtual machine on the volume; without a role it is not highly available. */
    record Machine(
            String name, @Nullable GroupName role, @Nullable NodeName host) {}

    static List<Machine> on(ClusterSharedVolume volume, Inventory inventory) {
        return inventory.virtualMachines().stream()
                .filter(volume::holds)
                .map(machine -> new Machine(machine.name().value(), machine.group(), machine.computerName()))
                .sorted(Comparator.comparing(Machine::name, NaturalOrder.INSTANCE))
                .toList();
    }
}
