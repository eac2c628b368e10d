package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import dev.toban.model.GroupName;
import dev.toban.model.GroupType;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.VirtualMachineId;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import dev.toban.model.WindowsServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the simulated cluster consists of. */
final class ClusterState extends Item {

    final Scenario.Cluster spec;
    final WindowsServer os;
    final Map<NodeName, LabNode> nodes = new LinkedHashMap<>();
    /** Hosts that were evicted and could be added again. */
    final Map<NodeName, LabNode> outsiders = new LinkedHashMap<>();

    final Map<NetworkName, LabNetwork> networks = new LinkedHashMap<>();
    final Map<GroupName, LabGroup> groups = new LinkedHashMap<>();
    final Map<VirtualMachineId, LabMachine> machines = new LinkedHashMap<>();
    final Map<VolumeName, LabVolume> volumes = new LinkedHashMap<>();
    final Map<ResourceName, LabResource> resources = new HashMap<>();
    final List<LabAddress> addresses = new ArrayList<>();
    HeartbeatSettings heartbeat;
    /** Simultaneous live migrations of a node; absent where the Windows version has no such setting. */
    @Nullable
    Integer maximumParallelMigrations;

    /** Networks chosen for live migrations, in order. */
    List<LabNetwork> migrationNetworks = List.of();

    int witnessWeight;
    Witness witness;
    boolean running = true;
    /** True after a forced start, until enough nodes are back. */
    boolean forced;

    private int layout;

    ClusterState(Scenario.Cluster spec) {
        this.spec = spec;
        this.os = spec.os();
        this.witness = Witness.of(spec);
        this.heartbeat = OsDefaults.heartbeat(spec);
        this.maximumParallelMigrations = OsDefaults.maximumParallelMigrations(spec);
    }

    void add(LabResource resource) {
        resource.group.resources.add(resource);
        resources.put(resource.name, resource);
        if (resource instanceof LabAddress address) {
            addresses.add(address);
        }
    }

    /** A network by its name, or by the one that it had in the beginning. */
    Optional<LabNetwork> network(NetworkName name) {
        Optional<LabNetwork> found = Optional.ofNullable(networks.get(name));
        return found.or(() -> networks.values().stream()
                .filter(network -> network.spec.name().equals(name))
                .findFirst());
    }

    Optional<LabNic> nicWith(String address) {
        return nodes.values().stream()
                .flatMap(node -> node.nics.stream())
                .filter(nic -> nic.addresses.contains(address))
                .findFirst();
    }

    void rename(LabNetwork network, NetworkName name) {
        List<LabNetwork> all = List.copyOf(networks.values());
        network.name = name;
        networks.clear();
        all.forEach(each -> networks.put(each.name, each));
        network.changed();
        network.nics.forEach(LabNic::changed);
        addresses.forEach(address -> address.group.changed());
        changed();
    }

    /** What the cluster consists of has changed. */
    void layoutChanged() {
        layout++;
        changed();
    }

    int layout() {
        return layout;
    }

    /** The network whose subnet an address belongs to. */
    Optional<LabNetwork> networkOf(String address) {
        return networks.values().stream()
                .filter(network -> network.subnet.contains(address))
                .findFirst();
    }

    Stream<LabNode> members() {
        return nodes.values().stream().filter(LabNode::isMember);
    }

    boolean isConfigured(LabNode node) {
        return nodes.containsKey(node.name);
    }

    /** The node that speaks for the cluster: a living one, even while nobody misses the dead. */
    Optional<LabNode> speaker() {
        return members().filter(LabNode::speaks).min(Comparator.comparingInt(node -> node.id));
    }

    /** The node that owns the cluster's core role, and with it the witness. */
    Optional<LabNode> coreOwner() {
        return groups.values().stream()
                .filter(group -> group.type == GroupType.CLUSTER)
                .findFirst()
                .map(LabGroup::owner);
    }

    List<LabMachine> machinesNamed(VirtualMachineName name) {
        return machines.values().stream()
                .filter(machine -> machine.name.equals(name))
                .toList();
    }

    boolean isAtLeast(WindowsServer version) {
        return os.isAtLeast(version);
    }

    boolean hasStorageSpacesDirect() {
        return spec.storage() == Scenario.Storage.S2D;
    }
}
