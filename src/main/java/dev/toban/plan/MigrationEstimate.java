package dev.toban.plan;

import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.InterfaceState;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationPerformance;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long live migrations take by our reckoning, and how many run at a time. Source: domain/wsfc.md §12.6,
 * "Live-migration
 * concurrency"; the shares are estimates, since no public source gives them.
 */
final class MigrationEstimate {

    private static final long GIGABIT = 1_000_000_000L;
    /** Share of the line that a migration reaches: a 1 GbE line is filled, a faster one is not. */
    private static final double SLOW_LINE_SHARE = 0.95;

    private static final double FAST_LINE_SHARE = 0.65;
    /** Compression sends about half of the memory. */
    private static final double COMPRESSED = 0.5;
    /** Connecting, validating, and the last dirty pages. */
    private static final Duration OVERHEAD = Duration.ofMillis(3500);

    /** Bytes per second of a fast disk; no public figure. */
    private static final double DISK = 400e6;

    private static final Duration SHORT_MOVE = Duration.ofSeconds(5);

    private final Inventory inventory;
    private final double bytesPerSecond;

    MigrationEstimate(Inventory inventory) {
        this.inventory = inventory;
        long bits = lineSpeed();
        this.bytesPerSecond = bits / 8.0 * (bits > GIGABIT ? FAST_LINE_SHARE : SLOW_LINE_SHARE);
    }

    private long lineSpeed() {
        List<NetworkName> order = Unknown.orNone(inventory.cluster().migration().migrationNetworkOrder());
        return inventory.networkInterfaces().stream()
                .filter(found -> order.isEmpty() ? carries(found.network()) : order.contains(found.network()))
                .flatMap(found -> Optional.ofNullable(found.transmitLinkSpeed()).stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(10 * GIGABIT);
    }

    /** True when some network that carries live migrations is up on both nodes, or when nobody knows. */
    boolean isLinked(NodeName from, NodeName to) {
        List<NetworkName> order = Unknown.orNone(inventory.cluster().migration().migrationNetworkOrder());
        List<NetworkName> there = up(to, order);
        return inventory.networkInterfaces().isEmpty()
                || up(from, order).stream().anyMatch(there::contains);
    }

    private List<NetworkName> up(NodeName node, List<NetworkName> order) {
        return inventory.interfacesOf(node).stream()
                .filter(one -> one.state() == InterfaceState.UP || one.state() == InterfaceState.UNKNOWN)
                .map(ClusterNetworkInterface::network)
                .filter(network -> order.isEmpty() ? carries(network) : order.contains(network))
                .toList();
    }

    private boolean carries(NetworkName name) {
        List<NetworkName> excluded =
                Unknown.orNone(inventory.cluster().migration().migrationExcludeNetworks());
        return !excluded.contains(name)
                && inventory.networks().find(name).map(ClusterNetwork::role).orElse(NetworkRole.NONE)
                        != NetworkRole.NONE;
    }

    /**
     * How long one machine takes.
     *
     * @param leaving how many machines leave its node by the same plan; those under way share the line
     */
    Duration live(VirtualMachine machine, int leaving) {
        NodeName node = machine.computerName();
        int sharing = node == null ? 1 : Math.clamp(leaving, 1, Math.max(1, limit(node)));
        long bytes = Capacity.occupied(machine);
        double sent = compresses(machine) ? bytes * COMPRESSED : bytes;
        return OVERHEAD.plusMillis(Math.round(sent / bytesPerSecond * sharing * 1000));
    }

    private boolean compresses(VirtualMachine machine) {
        return Optional.ofNullable(machine.computerName())
                .flatMap(inventory.nodes()::find)
                .map(ClusterNode::host)
                .filter(host -> host.virtualMachineMigrationPerformanceOption() == MigrationPerformance.COMPRESSION)
                .isPresent();
    }

    /** Reading a saved machine's memory back from the disk. */
    Duration restore(VirtualMachine machine) {
        Long bytes = machine.memoryNeeded();
        return bytes == null ? Duration.ZERO : Duration.ofMillis(Math.round(bytes / DISK * 1000));
    }

    /** Moving a role that holds no memory, or a volume. */
    Duration shortMove() {
        return SHORT_MOVE;
    }

    /** Simultaneous live migrations of a node: the cluster's limit where it has one, else the host's, else 2. */
    int limit(NodeName node) {
        Optional<Integer> ofCluster =
                Optional.ofNullable(inventory.cluster().migration().maximumParallelMigrations());
        Optional<Integer> ofHost = inventory
                .nodes()
                .find(node)
                .map(ClusterNode::host)
                .flatMap(host -> Optional.ofNullable(host.maximumVirtualMachineMigrations()));
        return ofCluster.or(() -> ofHost).orElse(2);
    }
}
