package dev.toban.lab;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.model.Cluster;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterResource;
import dev.toban.model.GroupType;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationPerformance;
import dev.toban.model.Range;
import dev.toban.model.ResiliencySettings;
import dev.toban.model.VirtualMachineHost;
import dev.toban.model.WindowsServer;
import dev.toban.model.WitnessType;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scenario made of an inventory, on which a change can be rehearsed. What is broken in the cluster breaks at the
 * start of the run.
 *
 * @param scenario the simulated copy
 * @param assumptions what the inventory does not tell and the copy had to assume, a sentence each
 */
public record Twin(Scenario scenario, List<Message> assumptions) {

    public Twin {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * The twin of a cluster.
     *
     * @param start the cluster's time when its inventory was taken
     * @param source names the inventory in a refusal
     * @throws DocumentException when no scenario can be made of it, because it has no node
     */
    public static Twin of(Inventory inventory, Instant start, String source) throws DocumentException {
        if (inventory.nodes().isEmpty()) {
            throw new DocumentException(source, "/inventory/nodes", Message.of("lab.scenario.noNodes"));
        }
        Assumptions assumptions = new Assumptions();
        TwinHardware hardware = new TwinHardware(inventory, assumptions);
        List<Scenario.Network> networks = hardware.networks();
        List<Scenario.Node> nodes = hardware.nodes();
        List<Scenario.Volume> volumes = new TwinVolumes(inventory, assumptions).volumes();
        TwinWorkload workload = new TwinWorkload(inventory, assumptions, nodes, volumes);
        List<Scenario.Machine> machines = workload.machines();
        List<Scenario.Role> roles = workload.roles(networks);
        Scenario scenario = new Scenario(
                Scenario.VERSION,
                inventory.cluster().name().value(),
                null,
                1L,
                start,
                new Whole(inventory, assumptions).cluster(networks),
                networks,
                workload.nodes(),
                volumes,
                machines,
                roles,
                Map.of(),
                new TwinTroubles(inventory, assumptions, workload.nodes()).timeline());
        return new Twin(Scenarios.checked(source, scenario), assumptions.sentences());
    }

    /**
     * The copy with chances of its own: other randomness, and operations that take up to a fifth less or more than the
     * lab assumes. What holds on it as well does not hang on a figure that nobody knows.
     */
    public Scenario withChances(long seed) {
        return scenario.withChances(seed, Pace.of(scenario, seed));
    }

    /** Writes the scenario as a file, all of it or nothing. */
    public void write(Path file) throws IOException {
        Json.STRICT.write(scenario, file);
    }

    /** What a scenario says of the cluster as a whole. */
    private record Whole(Inventory inventory, Assumptions assumptions) {

        private static final WindowsServer COMMON = WindowsServer.WINDOWS_2022;

        Scenario.Cluster cluster(List<Scenario.Network> networks) {
            Cluster cluster = inventory.cluster();
            WindowsServer os = os(cluster);
            return new Scenario.Cluster(
                    cluster.name(),
                    cluster.domain(),
                    os,
                    address(networks).orElse(null),
                    Boolean.TRUE.equals(cluster.storageSpacesDirect().s2DEnabled())
                            ? Scenario.Storage.S2D
                            : Scenario.Storage.SHARED,
                    heartbeat(cluster.heartbeat()),
                    quorum(cluster),
                    os.isAtLeast(WindowsServer.WINDOWS_2016) ? resiliency(cluster.resiliency()) : null,
                    migration(cluster, os));
        }

        private WindowsServer os(Cluster cluster) {
            return Optional.of(cluster.version().windowsServer())
                    .filter(os -> os != WindowsServer.UNKNOWN)
                    .or(this::osOfBuild)
                    .orElseGet(() -> {
                        assumptions.note("os", cluster.name(), COMMON.windowsName());
                        return COMMON;
                    });
        }

        private Optional<WindowsServer> osOfBuild() {
            return inventory.nodes().stream()
                    .map(node -> node.version().buildNumber())
                    .filter(Objects::nonNull)
                    .min(Integer::compare)
                    .map(WindowsServer::ofBuild)
                    .filter(os -> os != WindowsServer.UNKNOWN);
        }

        private Optional<String> address(List<Scenario.Network> networks) {
            return inventory.groups().stream()
                    .filter(group -> group.groupType() == GroupType.CLUSTER)
                    .flatMap(group -> inventory.resourcesOf(group.name()).stream())
                    .flatMap(resource -> addressOf(resource).stream())
                    .filter(address -> networks.stream()
                            .anyMatch(network -> Subnet.parse(network.subnet()).contains(address)))
                    .findFirst();
        }

        /** Settings out of range cannot be real; they are left to the default. */
        private static Scenario.Heartbeat heartbeat(HeartbeatSettings set) {
            return new Scenario.Heartbeat(
                    within(set.sameSubnetDelay(), HeartbeatSettings.SAME_SUBNET_DELAY),
                    within(set.sameSubnetThreshold(), HeartbeatSettings.THRESHOLD),
                    within(set.crossSubnetDelay(), HeartbeatSettings.CROSS_SUBNET_DELAY),
                    within(set.crossSubnetThreshold(), HeartbeatSettings.THRESHOLD),
                    within(set.crossSiteDelay(), HeartbeatSettings.CROSS_SITE_DELAY),
                    within(set.crossSiteThreshold(), HeartbeatSettings.THRESHOLD),
                    within(set.routeHistoryLength(), HeartbeatSettings.ROUTE_HISTORY_LENGTH),
                    within(set.plumbAllCrossSubnetRoutes(), HeartbeatSettings.PLUMB_ALL_CROSS_SUBNET_ROUTES));
        }

        private static @Nullable Integer within(@Nullable Integer value, int least, int most) {
            return within(value, new Range(least, most));
        }

        private static @Nullable Integer within(@Nullable Integer value, Range range) {
            return value != null && range.holds(value) ? value : null;
        }

        private Scenario.Quorum quorum(Cluster cluster) {
            WitnessType witness = inventory.quorum().witnessType();
            if (witness == WitnessType.UNKNOWN) {
                assumptions.note("witness", cluster.name(), WitnessType.NONE.windowsName());
                witness = WitnessType.NONE;
            }
            Integer dynamic = cluster.votes().dynamicQuorum();
            return new Scenario.Quorum(
                    dynamic == null || dynamic != 0, witness, inventory.quorum().witnessPath());
        }

        private static Scenario.Resiliency resiliency(ResiliencySettings set) {
            int level = (int) set.resiliencyLevel().number();
            return new Scenario.Resiliency(
                    within(level, 1, 2),
                    within(set.resiliencyDefaultPeriod(), 0, Integer.MAX_VALUE),
                    within(set.quarantineThreshold(), 1, Integer.MAX_VALUE),
                    within(set.quarantineDuration(), 0, Integer.MAX_VALUE));
        }

        private Scenario.LiveMigration migration(Cluster cluster, WindowsServer os) {
            Integer limit = os.isAtLeast(WindowsServer.WINDOWS_2022)
                    ? within(cluster.migration().maximumParallelMigrations(), 1, Integer.MAX_VALUE)
                    : null;
            return new Scenario.LiveMigration(limit, performance());
        }

        private @Nullable MigrationPerformance performance() {
            return inventory.nodes().stream()
                    .map(ClusterNode::host)
                    .filter(Objects::nonNull)
                    .map(VirtualMachineHost::virtualMachineMigrationPerformanceOption)
                    .filter(option -> option != MigrationPerformance.UNKNOWN)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The IPv4 address of an address resource. */
    static Optional<String> addressOf(ClusterResource resource) {
        return resource.resourceType().equals("IP Address") ? parameter(resource, "Address") : Optional.empty();
    }

    /** A private property of a resource that has one value. */
    static Optional<String> parameter(ClusterResource resource, String name) {
        return resource.parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .flatMap(parameter -> parameter.values().stream())
                .findFirst();
    }
}
