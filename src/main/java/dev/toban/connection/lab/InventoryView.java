package dev.toban.connection.lab;

import dev.toban.connection.Scope;
import dev.toban.model.Cluster;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.ClusterResource;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Freshness;
import dev.toban.model.GroupName;
import dev.toban.model.Index;
import dev.toban.model.InterfaceName;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.ResourceName;
import dev.toban.model.Section;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualMachineId;
import dev.toban.model.VirtualSwitch;
import dev.toban.model.VolumeName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The simulated cluster as an inventory; two readings share what did not change between them. */
final class InventoryView {

    /** What a light reading leaves out. */
    private static final Set<Section> PER_NODE =
            EnumSet.of(Section.HOSTS, Section.VIRTUAL_SWITCHES, Section.VIRTUAL_MACHINES);

    private static final ReadFailure NO_ANSWER = new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", "");

    private final Simulation sim;
    private final ClusterPictures pictures;
    private final SectionView<NodeName, ClusterNode> nodes = new SectionView<>();
    private final SectionView<NetworkName, ClusterNetwork> networks = new SectionView<>();
    private final SectionView<InterfaceName, ClusterNetworkInterface> interfaces = new SectionView<>();
    private final SectionView<VirtualSwitch.Key, VirtualSwitch> switches = new SectionView<>();
    private final SectionView<GroupName, ClusterGroup> groups = new SectionView<>();
    private final SectionView<ResourceName, ClusterResource> resources = new SectionView<>();
    private final SectionView<VirtualMachineId, VirtualMachine> machines = new SectionView<>();
    private final SectionView<VolumeName, ClusterSharedVolume> volumes = new SectionView<>();
    private int clusterVersion = -1;
    private int layout;
    private @Nullable Cluster cluster;
    private @Nullable ClusterQuorum quorum;
    private @Nullable Index<VirtualSwitch.Key, VirtualSwitch> lastSwitches;
    private @Nullable Index<VirtualMachineId, VirtualMachine> lastMachines;
    private @Nullable Instant lastFull;

    InventoryView(Simulation sim) {
        this.sim = sim;
        this.pictures = new ClusterPictures(sim);
        layOut();
    }

    /** Begins anew with what the cluster consists of now. */
    private void layOut() {
        layout = sim.cluster.layout();
        List.of(nodes, networks, interfaces, switches, groups, resources, machines, volumes)
                .forEach(SectionView::clear);
        addHardware(new NodePictures(sim));
        addGroups(new GroupPictures(sim));
        MachinePictures ofMachines = new MachinePictures(sim);
        sim.cluster
                .machines
                .values()
                .forEach(machine -> machines.add(
                        machine, () -> sim.cluster.isConfigured(machine.host()), () -> ofMachines.machine(machine)));
        VolumePictures ofVolumes = new VolumePictures(sim);
        sim.cluster.volumes.values().forEach(volume -> volumes.add(volume, () -> ofVolumes.volume(volume)));
    }

    private void addHardware(NodePictures describe) {
        for (LabNode node : sim.cluster.nodes.values()) {
            BooleanSupplier exists = () -> sim.cluster.isConfigured(node);
            nodes.add(node, exists, () -> describe.node(node));
            node.nics.forEach(nic -> interfaces.add(nic, exists, () -> describe.networkInterface(nic)));
            node.switches.values().forEach(found -> switches.add(found, exists, () -> describe.virtualSwitch(found)));
        }
        sim.cluster.networks.values().forEach(network -> networks.add(network, () -> describe.network(network)));
    }

    private void addGroups(GroupPictures describe) {
        for (LabGroup group : sim.cluster.groups.values()) {
            groups.add(group, () -> describe.group(group));
            int count = describe.mostResources(group);
            for (int i = 0; i < count; i++) {
                int number = i;
                resources.add(
                        group, () -> number < describe.resourceCount(group), () -> describe.resource(group, number));
            }
        }
        for (LabVolume volume : sim.cluster.volumes.values()) {
            resources.add(volume, () -> describe.disk(volume));
        }
    }

    Inventory read(Scope scope) {
        if (layout != sim.cluster.layout()) {
            layOut();
        }
        sim.migrations.running().forEach(migration -> migration.machine.changed()); // their progress
        Instant now = sim.start.plus(sim.now(), ChronoUnit.MICROS);
        if (scope == Scope.FULL) {
            lastSwitches = switches.index();
            lastMachines = machines.index();
            lastFull = now;
        }
        Inventory.Parts parts = new Inventory.Parts(
                cluster(),
                quorum == null ? pictures.quorum() : quorum,
                nodes.index(),
                networks.index(),
                interfaces.index(),
                lastSwitches == null ? Index.of(List.of()) : lastSwitches,
                groups.index(),
                resources.index(),
                lastMachines == null ? Index.of(List.of()) : lastMachines,
                volumes.index());
        return Inventory.of(parts, readings(now));
    }

    private Cluster cluster() {
        Cluster known = cluster;
        if (known == null || clusterVersion != sim.cluster.version()) {
            clusterVersion = sim.cluster.version();
            known = pictures.cluster();
            cluster = known;
            quorum = pictures.quorum();
        }
        return known;
    }

    private Map<Part, Reading> readings(Instant now) {
        Map<Part, Reading> readings = new LinkedHashMap<>();
        HostAnswers hosts = new HostAnswers(sim);
        for (Section section : Section.values()) {
            boolean full = PER_NODE.contains(section);
            Instant asOf = full ? lastFull : now;
            readings.put(Part.of(section), asOf == null ? Reading.NEVER : Reading.fresh(asOf));
        }
        for (LabNode node : sim.cluster.nodes.values()) {
            if (!hosts.answers(node)) {
                Instant lastAnswer = sim.start.plus(node.since, ChronoUnit.MICROS);
                PER_NODE.forEach(section ->
                        readings.put(Part.of(section, node.name), new Reading(lastAnswer, Freshness.STALE, NO_ANSWER)));
            }
        }
        return readings;
    }
}
