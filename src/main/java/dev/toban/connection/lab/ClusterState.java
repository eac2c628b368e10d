package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import dev.toban.model.GroupName;
import dev.toban.model.GroupType;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachineId;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import dev.toban.model.WindowsServer;
import java.util.Comparator;
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
    HeartbeatSettings heartbeat;
    /** Simultaneous live migrations of a node; absent where the Windows version has no such setting. */
    @Nullable
    Integer maximumParallelMigrations;

    int witnessWeight;
    Witness witness;
    boolean running = true;
    /** True after a forced start, until enough nodes are back. */
    boolean forced;

    ClusterState(Scenario.Cluster spec) {
        this.spec = spec;
        this.os = spec.os();
        this.witness = Witness.of(spec);
        this.heartbeat = OsDefaults.heartbeat(spec);
        this.maximumParallelMigrations = OsDefaults.maximumParallelMigrations(spec);
    }

    Stream<LabNode> members() {
        return nodes.values().stream().filter(LabNode::isMember);
    }

    boolean isConfigured(LabNode node) {
        return nodes.containsKey(node.name);
    }

    /** The node that speaks for the cluster. */
    Optional<LabNode> speaker() {
        return members().min(Comparator.comparingInt(node -> node.id));
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
