package dev.toban.ui.networks;

import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Makes the rows of the networks page. */
final class NetworkRows implements ClusterRows.Projection<NetworkRow> {

    @Override
    public List<NetworkRow> rows(Inventory inventory) {
        Map<NetworkName, Map<NodeName, List<ClusterNetworkInterface>>> interfaces = new HashMap<>();
        inventory.networkInterfaces().stream()
                .forEach(each -> interfaces
                        .computeIfAbsent(each.network(), _ -> new HashMap<>())
                        .computeIfAbsent(each.node(), _ -> new ArrayList<>())
                        .add(each));
        return inventory.networks().stream()
                .map(network -> new NetworkRow(
                        network,
                        interfaces.getOrDefault(network.name(), Map.of()),
                        place(network, inventory.cluster().migration())))
                .toList();
    }

    @Override
    public Page.Badge badge(List<NetworkRow> rows) {
        Look worst = rows.stream().map(NetworkRow::worst).min(Look::compareTo).orElse(Look.OK);
        return worst.compareTo(Look.UNKNOWN) <= 0 ? Page.Badge.of(rows.size(), worst) : Page.Badge.of(rows.size());
    }

    private static OptionalInt place(ClusterNetwork network, MigrationSettings migration) {
        if (Unknown.orNone(migration.migrationExcludeNetworks()).contains(network.name())) {
            return OptionalInt.of(0);
        }
        int place = Unknown.orNone(migration.migrationNetworkOrder()).indexOf(network.name());
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place + 1);
    }
}
