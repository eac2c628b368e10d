package dev.toban.ui.volumes;

import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Section;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.VirtualMachine;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NaturalOrder;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.VolumeStates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the volumes page. */
final class VolumeRows implements ClusterRows.Projection<VolumeRow> {

    @Override
    public List<VolumeRow> rows(Inventory inventory) {
        boolean pooled =
                Boolean.TRUE.equals(inventory.cluster().storageSpacesDirect().s2DEnabled());
        Map<NodeName, ReadAge> ages = new HashMap<>();
        inventory.nodes().stream()
                .forEach(node -> ages.put(node.name(), ReadAge.of(inventory, Section.SHARED_VOLUMES, node.name())));
        Map<String, List<VolumeRow.Machine>> machines = machinesByFolder(inventory);
        return inventory.sharedVolumes().stream()
                .map(volume -> new VolumeRow(
                        volume,
                        cells(inventory, volume, ages, pooled),
                        folder(volume.info().friendlyVolumeName())
                                .map(machines::get)
                                .orElse(List.of())))
                .toList();
    }

    @Override
    public Page.Badge badge(List<VolumeRow> rows) {
        Look worst = rows.stream().map(VolumeRow::worst).min(Look::compareTo).orElse(Look.OK);
        return worst.compareTo(Look.UNKNOWN) <= 0 ? Page.Badge.of(rows.size(), worst) : Page.Badge.of(rows.size());
    }

    private static Map<NodeName, VolumeRow.Cell> cells(
            Inventory inventory, ClusterSharedVolume volume, Map<NodeName, ReadAge> ages, boolean pooled) {
        Map<NodeName, VolumeRow.Cell> cells = new HashMap<>();
        for (ClusterNode node : inventory.nodes().values()) {
            if (node.state() == NodeState.DOWN && volume.on(node.name()) == null) {
                continue; // a node that is down reaches nothing, and nothing is wrong with the volume
            }
            SharedVolumeState state = volume.on(node.name());
            cells.put(
                    node.name(),
                    new VolumeRow.Cell(
                            VolumeStates.of(volume, node.name(), pooled),
                            Optional.ofNullable(state).map(SharedVolumeState::since),
                            ages.getOrDefault(node.name(), ReadAge.FRESH)));
        }
        return cells;
    }

    private static Map<String, List<VolumeRow.Machine>> machinesByFolder(Inventory inventory) {
        Map<String, List<VolumeRow.Machine>> machines = new HashMap<>();
        for (VirtualMachine machine : inventory.virtualMachines().values()) {
            folder(path(machine))
                    .ifPresent(folder -> machines.computeIfAbsent(folder, _ -> new ArrayList<>())
                            .add(new VolumeRow.Machine(
                                    machine.name().value(), machine.group(), machine.computerName())));
        }
        machines.values()
                .forEach(list -> list.sort(Comparator.comparing(VolumeRow.Machine::name, NaturalOrder.INSTANCE)));
        return machines;
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
