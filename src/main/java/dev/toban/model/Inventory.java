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
    private @Nullable Relations relations;

    private Inventory(Parts parts, Map<Part, Reading> readings) {
        this.parts = parts;
        this.readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
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
        return Optional.ofNullable(relations().machineOfGroup.get(group));
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
        return relations().machinesOnNode.getOrDefault(node, List.of());
    }

    /** Virtual machines of this name; the name alone does not make them unique. */
    public List<VirtualMachine> virtualMachines(VirtualMachineName name) {
        return relations().machinesByName.getOrDefault(name, List.of());
    }

    /** Roles that a node owns. */
    public List<ClusterGroup> groupsOn(NodeName node) {
        return relations().groupsOnNode.getOrDefault(node, List.of());
    }

    public List<ClusterResource> resourcesOf(GroupName group) {
        return relations().resourcesOfGroup.getOrDefault(group, List.of());
    }

    public List<ClusterNetworkInterface> interfacesOf(NodeName node) {
        return relations().interfacesOfNode.getOrDefault(node, List.of());
    }

    public List<VirtualSwitch> switchesOf(NodeName node) {
        return relations().switchesOfNode.getOrDefault(node, List.of());
    }

    /** Two threads may both build it; they build the same. */
    private Relations relations() {
        Relations known = relations;
        if (known == null) {
            known = new Relations(parts);
            relations = known;
        }
        return known;
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

    /** Lookups across sections, built on first use. */
    private static final class Relations {

        private final Map<GroupName, VirtualMachine> machineOfGroup = new HashMap<>();
        private final Map<NodeName, List<VirtualMachine>> machinesOnNode;
        private final Map<VirtualMachineName, List<VirtualMachine>> machinesByName;
        private final Map<NodeName, List<ClusterGroup>> groupsOnNode;
        private final Map<GroupName, List<ClusterResource>> resourcesOfGroup;
        private final Map<NodeName, List<ClusterNetworkInterface>> interfacesOfNode;
        private final Map<NodeName, List<VirtualSwitch>> switchesOfNode;

        private Relations(Parts parts) {
            parts.virtualMachines.stream().forEach(this::addMachine);
            machinesOnNode = grouped(parts.virtualMachines, VirtualMachine::computerName);
            machinesByName = grouped(parts.virtualMachines, VirtualMachine::name);
            groupsOnNode = grouped(parts.groups, ClusterGroup::ownerNode);
            resourcesOfGroup = grouped(parts.resources, ClusterResource::ownerGroup);
            interfacesOfNode = grouped(parts.networkInterfaces, ClusterNetworkInterface::node);
            switchesOfNode = grouped(parts.virtualSwitches, VirtualSwitch::node);
        }

        private void addMachine(VirtualMachine machine) {
            GroupName group = machine.group();
            if (group != null) {
                machineOfGroup.put(group, machine);
            }
        }

        private static <K, T extends InventoryItem> Map<K, List<T>> grouped(
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
