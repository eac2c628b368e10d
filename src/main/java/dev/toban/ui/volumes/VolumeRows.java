package dev.toban.ui.volumes;

import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Section;
import dev.toban.model.SharedVolumeState;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.VolumeStates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the rows of the volumes page. */
final class VolumeRows implements ClusterRows.Projection<VolumeRow> {

    @Override
    public List<VolumeRow> rows(Inventory inventory) {
        boolean pooled =
                Boolean.TRUE.equals(inventory.cluster().storageSpacesDirect().s2DEnabled());
        Map<NodeName, ReadAge> ages = new HashMap<>();
        inventory.nodes().stream()
                .forEach(node -> ages.put(node.name(), ReadAge.of(inventory, Section.SHARED_VOLUMES, node.name())));
        return inventory.sharedVolumes().stream()
                .map(volume -> new VolumeRow(volume, cells(inventory, volume, ages, pooled)))
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
}
