package dev.toban.lab;

import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchType;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachineHost;
import dev.toban.model.VirtualSwitch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The networks and nodes of a twin. */
final class TwinHardware {

    static final double GB = 1L << 30;

    private static final double COMMON_GIGABIT = 10;
    private static final double COMMON_MEMORY_GB = 256;
    private static final int MOST_UPLINKS = 64;
    /** Looked through for a free address; no cluster has so many. */
    private static final int MOST_HOSTS = 1 << 16;

    private final Inventory inventory;
    private final Assumptions assumptions;
    private final Map<NetworkName, Subnet> subnets = new LinkedHashMap<>();
    private final Set<String> addresses = new HashSet<>();

    TwinHardware(Inventory inventory, Assumptions assumptions) {
        this.inventory = inventory;
        this.assumptions = assumptions;
    }

    List<Scenario.Network> networks() {
        MigrationSettings migration = inventory.cluster().migration();
        assumptions.noteUnless(
                migration.migrationNetworkOrder(),
                "migrationOrder",
                inventory.cluster().name());
        List<Scenario.Network> networks =
                new ArrayList<>(inventory.networks().stream().map(this::network).toList());
        if (networks.isEmpty()) {
            NetworkName name = new NetworkName("Network");
            assumptions.note("network", inventory.cluster().name(), name);
            networks.add(new Scenario.Network(
                    name,
                    subnet(name, Optional.empty()),
                    NetworkRole.CLUSTER_AND_CLIENT,
                    COMMON_GIGABIT,
                    null,
                    null,
                    List.of(),
                    true));
        }
        return List.copyOf(networks);
    }

    private Scenario.Network network(ClusterNetwork network) {
        NetworkRole role = network.role();
        if (role == NetworkRole.UNKNOWN) {
            role = NetworkRole.CLUSTER_AND_CLIENT;
            assumptions.note("networkRole", network.name(), role.windowsName());
        }
        return new Scenario.Network(
                network.name(),
                subnet(network.name(), subnetOf(network)),
                role,
                gigabit(network),
                network.metric(),
                null,
                List.of(),
                migrates(network));
    }

    private static Optional<Subnet> subnetOf(ClusterNetwork network) {
        boolean listed = !network.ipv4Addresses().isEmpty()
                && !network.ipv4PrefixLengths().isEmpty();
        return listed
                ? Subnet.tryParse(network.ipv4Addresses().getFirst() + "/"
                        + network.ipv4PrefixLengths().getFirst())
                : masked(network.address(), network.addressMask());
    }

    private static Optional<Subnet> masked(@Nullable String address, @Nullable String mask) {
        return Optional.ofNullable(mask)
                .flatMap(Subnet::address)
                .flatMap(bits -> Subnet.tryParse(address + "/" + Integer.bitCount(bits)));
    }

    /** A network without a known IPv4 subnet gets one of its own that nothing else uses. */
    private String subnet(NetworkName name, Optional<Subnet> known) {
        Subnet subnet = known.orElseGet(() -> {
            Subnet free = Subnet.parse("198.18." + subnets.size() % 256 + ".0/24");
            assumptions.note("subnet", name, free.cidr());
            return free;
        });
        subnets.put(name, subnet);
        return subnet.cidr();
    }

    private double gigabit(ClusterNetwork network) {
        return inventory.networkInterfaces().stream()
                .filter(nic -> nic.network().equals(network.name()))
                .map(ClusterNetworkInterface::transmitLinkSpeed)
                .filter(speed -> speed != null && speed > 0)
                .mapToDouble(speed -> speed / 1e9)
                .max()
                .orElseGet(() -> {
                    assumptions.note("gigabit", network.name(), Math.round(COMMON_GIGABIT));
                    return COMMON_GIGABIT;
                });
    }

    /** Where the cluster names no order, every network that it uses and does not exclude carries migrations. */
    private boolean migrates(ClusterNetwork network) {
        MigrationSettings set = inventory.cluster().migration();
        List<NetworkName> order = Unknown.orNone(set.migrationNetworkOrder());
        return order.isEmpty()
                ? network.role() != NetworkRole.NONE
                        && !Unknown.orNone(set.migrationExcludeNetworks()).contains(network.name())
                : order.contains(network.name());
    }

    List<Scenario.Node> nodes() {
        inventory.networkInterfaces().stream()
                .flatMap(nic -> Optional.ofNullable(nic.address()).stream())
                .forEach(addresses::add);
        return inventory.nodes().stream().map(this::node).toList();
    }

    private Scenario.Node node(ClusterNode node) {
        VirtualMachineHost host = node.host();
        Integer vote = node.votes().nodeWeight();
        Integer limit = host == null ? null : host.maximumVirtualMachineMigrations();
        return new Scenario.Node(
                node.name(),
                null,
                null,
                null,
                vote == null ? null : Math.clamp(vote, 0, 1),
                node.version().buildNumber(),
                memory(node),
                limit == null || limit < 1 ? null : limit,
                interfaces(node.name()),
                inventory.switchesOf(node.name()).stream()
                        .map(this::virtualSwitch)
                        .toList());
    }

    private double memory(ClusterNode node) {
        return Optional.ofNullable(node.host())
                .map(VirtualMachineHost::memoryCapacity)
                .filter(bytes -> bytes > 0)
                .map(bytes -> bytes / GB)
                .orElseGet(() -> {
                    double largest = largestMemory();
                    assumptions.note("memory", node.name(), Math.round(largest));
                    return largest;
                });
    }

    /** Nodes of one cluster are alike as a rule. */
    private double largestMemory() {
        return inventory.nodes().stream()
                .map(ClusterNode::host)
                .filter(Objects::nonNull)
                .map(VirtualMachineHost::memoryCapacity)
                .filter(Objects::nonNull)
                .mapToDouble(bytes -> bytes / GB)
                .max()
                .orElse(COMMON_MEMORY_GB);
    }

    private List<Scenario.Interface> interfaces(NodeName node) {
        List<Scenario.Interface> found = inventory.interfacesOf(node).stream()
                .filter(nic -> subnets.containsKey(nic.network()))
                .map(nic -> new Scenario.Interface(ownName(nic), nic.network(), address(nic)))
                .toList();
        return found.isEmpty()
                ? subnets.keySet().stream()
                        .map(network -> new Scenario.Interface(null, network, freeAddress(node, network)))
                        .toList()
                : found;
    }

    /** The cluster puts the node before an interface's name, and so does the lab. */
    private static String ownName(ClusterNetworkInterface nic) {
        String prefix = nic.node() + " - ";
        String name = nic.name().value();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    private String address(ClusterNetworkInterface nic) {
        Subnet subnet = Objects.requireNonNull(subnets.get(nic.network()));
        return Optional.ofNullable(nic.address())
                .filter(subnet::contains)
                .orElseGet(() -> freeAddress(nic.node(), nic.network()));
    }

    private String freeAddress(NodeName node, NetworkName network) {
        Subnet subnet = Objects.requireNonNull(subnets.get(network));
        String free = IntStream.range(1, Math.clamp(subnet.size() - 1, 2, MOST_HOSTS))
                .mapToObj(subnet::address)
                .filter(addresses::add)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(network + " has no free address"));
        assumptions.note("address", node + " (" + network + ")", free);
        return free;
    }

    private Scenario.Switch virtualSwitch(VirtualSwitch found) {
        SwitchType type = found.switchType();
        if (type == SwitchType.UNKNOWN) {
            type = SwitchType.EXTERNAL;
            assumptions.note("switchType", found.key(), type.windowsName());
        }
        int uplinks = Math.clamp(found.knownUplinks().size(), 1, MOST_UPLINKS);
        return new Scenario.Switch(found.name(), type, type == SwitchType.EXTERNAL ? uplinks : null);
    }
}
