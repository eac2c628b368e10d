package dev.toban.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole cluster at one instant, as far as it could be read. Immutable; every lookup takes constant time, and two
 * inventories share what did not change.
 */
public final class Inventory {

    private final Parts parts;
    private final Map<Part, Reading> readings;
    private final Relations relations;

    private Inventory(Parts parts, Map<Part, Reading> readings) {
        this.parts = parts;
        this.readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        this.relations = new Relations(parts);
    }

    /** The objects of an inventory, section by section. */
    public record Parts(
            Cluster cluster,
            ClusterQuorum quorum,
            Index<NodeName, ClusterNode> nodes,
            Index<NetworkName, ClusterNetwork> networks,
            Index<InterfaceName, ClusterNetworkInterface> networkInterfaces,
            Index<VirtualSwitch.Key, VirtualSwitch> virtualSwitches,
            Index<GroupName, ClusterGroup> groups,
            Index<ResourceName, ClusterResource> resources,
            Index<VirtualMachineId, VirtualMachine> virtualMachines,
            Index<VolumeName, ClusterSharedVolume> sharedVolumes) {}

    public static Inventory of(Parts parts, Map<Part, Reading> readings) {
        return new Inventory(parts, readings);
    }

    /** This inventory, made of the earlier one's objects wherever they are equal. */
    public Inventory sharing(Inventory earlier) {
        Parts old = earlier.parts;
        Parts shared = new Parts(
                parts.cluster.equals(old.cluster) ? old.cluster : parts.cluster,
                parts.quorum.equals(old.quorum) ? old.quorum : parts.quorum,
                parts.nodes.sharing(old.nodes),
                parts.networks.sharing(old.networks),
                parts.networkInterfaces.sharing(old.networkInterfaces),
                parts.virtualSwitches.sharing(old.virtualSwitches),
                parts.groups.sharing(old.groups),
                parts.resources.sharing(old.resources),
                parts.virtualMachines.sharing(old.virtualMachines),
                parts.sharedVolumes.sharing(old.sharedVolumes));
        return new Inventory(shared, readings);
    }

    public Parts parts() {
        return parts;
    }

    public Cluster cluster() {
        return parts.cluster;
    }

    public ClusterQuorum quorum() {
        return parts.quorum;
    }

    public Index<NodeName, ClusterNode> nodes() {
        return parts.nodes;
    }

    public Index<NetworkName, ClusterNetwork> networks() {
        return parts.networks;
    }

    public Index<InterfaceName, ClusterNetworkInterface> networkInterfaces() {
        return parts.networkInterfaces;
    }

    public Index<VirtualSwitch.Key, VirtualSwitch> virtualSwitches() {
        return parts.virtualSwitches;
    }

    public Index<GroupName, ClusterGroup> groups() {
        return parts.groups;
    }

    public Index<ResourceName, ClusterResource> resources() {
        return parts.resources;
    }

    public Index<VirtualMachineId, VirtualMachine> virtualMachines() {
        return parts.virtualMachines;
    }

    public Index<VolumeName, ClusterSharedVolume> sharedVolumes() {
        return parts.sharedVolumes;
    }

    List<Index<?, ?>> sections() {
        return List.of(
                parts.nodes,
                parts.networks,
                parts.networkInterfaces,
                parts.virtualSwitches,
                parts.groups,
                parts.resources,
                parts.virtualMachines,
                parts.sharedVolumes);
    }

    public Map<Part, Reading> readings() {
        return readings;
    }

    /** How well a part was read: its own reading, else that of its whole section. */
    public Reading reading(Part part) {
        Reading own = readings.get(part);
        return own != null ? own : readings.getOrDefault(Part.of(part.section()), Reading.NEVER);
    }

    /** How well the part was read that this object belongs to. */
    public Reading reading(InventoryItem item) {
        return reading(Part.of(item));
    }

    public Reading reading(Section section) {
        return reading(Part.of(section));
    }

    /** The switch of this name on this node. */
    public Optional<VirtualSwitch> virtualSwitch(NodeName node, SwitchName name) {
        return parts.virtualSwitches.find(new VirtualSwitch.Key(node, name));
    }

    /** The virtual machine that a role is for. */
    public Optional<VirtualMachine> virtualMachine(GroupName group) {
        return named(group)
                .or(() -> Optional.ofNullable(relations.machineOfGroup.get().get(group)));
    }

    /** The machine that the role itself names, where it is as sure of its role: found without a look at all others. */
    private Optional<VirtualMachine> named(GroupName group) {
        return parts.groups
                .find(group)
                .map(ClusterGroup::vmId)
                .flatMap(parts.virtualMachines::find)
                .filter(machine -> group.equals(machine.group()));
    }

    /** True while the role's machine is being migrated live. */
    public boolean isMigrating(GroupName group) {
        return virtualMachine(group)
                .map(VirtualMachine::migration)
                .filter(VmMigration::isUnderWay)
                .isPresent();
    }

    /** Virtual machines on a node, clustered or not. */
    public List<VirtualMachine> virtualMachinesOn(NodeName node) {
        return relations.machinesOnNode.get().getOrDefault(node, List.of());
    }

    /** Virtual machines of this name; the name alone does not make them unique. */
    public List<VirtualMachine> virtualMachines(VirtualMachineName name) {
        return relations.machinesByName.get().getOrDefault(name, List.of());
    }

    /** Roles that a node owns. */
    public List<ClusterGroup> groupsOn(NodeName node) {
        return relations.groupsOnNode.get().getOrDefault(node, List.of());
    }

    public List<ClusterResource> resourcesOf(GroupName group) {
        return relations.resourcesOfGroup.get().getOrDefault(group, List.of());
    }

    public List<ClusterNetworkInterface> interfacesOf(NodeName node) {
        return relations.interfacesOfNode.get().getOrDefault(node, List.of());
    }

    public List<VirtualSwitch> switchesOf(NodeName node) {
        return relations.switchesOfNode.get().getOrDefault(node, List.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inventory inventory
                && inventory.parts.equals(parts)
                && inventory.readings.equals(readings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts.cluster, parts.nodes.size(), parts.groups.size(), readings);
    }

    /** Lookups across sections, each built on first use. */
    private static final class Relations {

        private final Lazy<Map<GroupName, VirtualMachine>> machineOfGroup;
        private final Lazy<Map<NodeName, List<VirtualMachine>>> machinesOnNode;
        private final Lazy<Map<VirtualMachineName, List<VirtualMachine>>> machinesByName;
        private final Lazy<Map<NodeName, List<ClusterGroup>>> groupsOnNode;
        private final Lazy<Map<GroupName, List<ClusterResource>>> resourcesOfGroup;
        private final Lazy<Map<NodeName, List<ClusterNetworkInterface>>> interfacesOfNode;
        private final Lazy<Map<NodeName, List<VirtualSwitch>>> switchesOfNode;

        private Relations(Parts parts) {
            machineOfGroup = new Lazy<>(() -> machines(parts.virtualMachines));
            machinesOnNode = grouped(parts.virtualMachines, VirtualMachine::computerName);
            machinesByName = grouped(parts.virtualMachines, VirtualMachine::name);
            groupsOnNode = grouped(parts.groups, ClusterGroup::ownerNode);
            resourcesOfGroup = grouped(parts.resources, ClusterResource::ownerGroup);
            interfacesOfNode = grouped(parts.networkInterfaces, ClusterNetworkInterface::node);
            switchesOfNode = grouped(parts.virtualSwitches, VirtualSwitch::node);
        }

        private static Map<GroupName, VirtualMachine> machines(Index<?, VirtualMachine> index) {
            Map<GroupName, VirtualMachine> machines = new HashMap<>();
            for (VirtualMachine machine : index.values()) {
                GroupName group = machine.group();
                if (group != null) {
                    machines.put(group, machine);
                }
            }
            return machines;
        }

        private static <K, T extends InventoryItem> Lazy<Map<K, List<T>>> grouped(
                Index<?, T> index, Function<T, @Nullable K> key) {
            return new Lazy<>(() -> groups(index, key));
        }

        private static <K, T extends InventoryItem> Map<K, List<T>> groups(
                Index<?, T> index, Function<T, @Nullable K> key) {
            Map<K, List<T>> groups = new HashMap<>();
            for (T item : index.values()) {
                K group = key.apply(item);
                if (group != null) {
                    groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(item);
                }
            }
            return groups;
        }
    }
}
