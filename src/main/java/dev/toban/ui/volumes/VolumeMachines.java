package dev.toban.ui.volumes;

import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachine;
import dev.toban.ui.support.NaturalOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        Optional<String> wanted = folder(volume.info().friendlyVolumeName());
        if (wanted.isEmpty()) {
            return List.of();
        }
        return inventory.virtualMachines().stream()
                .filter(machine -> folder(path(machine)).equals(wanted))
                .map(machine -> new Machine(machine.name().value(), machine.group(), machine.computerName()))
                .sorted(Comparator.comparing(Machine::name, NaturalOrder.INSTANCE))
                .toList();
    }

    private static @Nullable String path(VirtualMachine machine) {
        return machine.hardDrives().isEmpty()
                ? machine.paths().path()
                : machine.hardDrives().getFirst().path();
    }

    /** The volume's folder that a path lies in: its first three parts, in lower case. */
    private static Optional<String> folder(@Nullable String path) {
        if (path == null) {
            return Optional.empty();
        }
        int end = -1;
        for (int part = 0; part < 3; part++) {
            end = path.indexOf('\\', end + 1);
            if (end < 0) {
                end = path.length();
            }
        }
        return Optional.of(path.substring(0, end).toLowerCase(Locale.ROOT));
    }
}
