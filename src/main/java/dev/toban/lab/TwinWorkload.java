package dev.toban.lab;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterResource;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.GroupType;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VlanMode;
import dev.toban.model.VmState;
import dev.toban.model.VolumeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The virtual machines and other roles of a twin. */
final class TwinWorkload {

    private static final double COMMON_MEMORY_GB = 4;

    /** States in which a machine uses no memory of its host; every other one the lab shows as running. */
    private static final Set<VmState> INACTIVE = EnumSet.of(
            VmState.UNKNOWN,
            VmState.OFF_CRITICAL,
            VmState.SAVED_CRITICAL,
            VmState.FAST_SAVED,
            VmState.FAST_SAVED_CRITICAL,
            VmState.HIBERNATED);

    private final Inventory inventory;
    private final Assumptions assumptions;
    private final List<Scenario.Node> nodes;
    private final List<Scenario.Volume> volumes;
    private final Map<NodeName, Set<SwitchName>> switches = new LinkedHashMap<>();
    private final Map<NodeName, Set<SwitchName>> added = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    TwinWorkload(
            Inventory inventory, Assumptions assumptions, List<Scenario.Node> nodes, List<Scenario.Volume> volumes) {
        this.inventory = inventory;
        this.assumptions = assumptions;
        this.nodes = nodes;
        this.volumes = volumes;
        for (Scenario.Node node : nodes) {
            Set<SwitchName> found = new HashSet<>();
            Objects.requireNonNull(node.switches()).forEach(known -> found.add(known.name()));
            switches.put(node.name(), found);
        }
    }

    /** Roles first: where the cluster says that there is a machine, its host may not have answered. */
    List<Scenario.Machine> machines() {
        List<Scenario.Machine> machines = new ArrayList<>();
        inventory.groups().stream()
                .filter(ClusterGroup::isVirtualMachine)
                .forEach(group -> machines.add(machine(Optional.of(group), inventory.virtualMachine(group.name()))));
        inventory.virtualMachines().stream()
                .filter(machine -> isAlone(machine))
                .forEach(machine -> machines.add(machine(Optional.empty(), Optional.of(machine))));
        return List.copyOf(machines);
    }

    private boolean isAlone(VirtualMachine machine) {
        GroupName group = machine.group();
        return group == null || inventory.groups().find(group).isEmpty();
    }

    private Scenario.Machine machine(Optional<ClusterGroup> group, Optional<VirtualMachine> machine) {
        String name = name(group.map(found -> found.name().value())
                .or(() -> machine.map(found -> found.name().value()))
                .orElseThrow());
        NodeName node = host(name, group, machine);
        TwinPolicy policy = group.map(this::policy).orElse(TwinPolicy.NONE);
        return new Scenario.Machine(
                null,
                name,
                node.value(),
                memory(name, machine),
                volume(name, machine),
                group.isPresent(),
                state(name, group, machine),
                policy.priority(),
                policy.preferred(),
                policy.possibleFor(node, nodes.size()),
                policy.antiAffinity(),
                policy.threshold(),
                policy.period(),
                policy.failback(),
                null,
                null,
                machine.map(found -> adapters(name, node, found)).orElse(List.of()));
    }

    /** The lab knows a machine by its name alone; a second one of the same name gets a number. */
    private String name(String wanted) {
        String name = wanted;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + " (" + number + ")";
        }
        if (!name.equals(wanted)) {
            assumptions.note("renamed", wanted, name);
        }
        return name;
    }

    private NodeName host(String name, Optional<ClusterGroup> group, Optional<VirtualMachine> machine) {
        return machine.map(VirtualMachine::computerName)
                .filter(switches::containsKey)
                .or(() -> group.flatMap(this::owner))
                .orElseGet(() -> {
                    NodeName first = nodes.getFirst().name();
                    assumptions.note("host", name, first);
                    return first;
                });
    }

    private Optional<NodeName> owner(ClusterGroup group) {
        return Optional.ofNullable(group.ownerNode()).filter(switches::containsKey);
    }

    private double memory(String name, Optional<VirtualMachine> machine) {
        return machine.stream()
                .flatMap(found -> Stream.of(
                        Optional.ofNullable(found.memory().memoryAssigned()),
                        Optional.ofNullable(found.memory().memoryStartup())))
                .flatMap(Optional::stream)
                .filter(bytes -> bytes > 0)
                .findFirst()
                .map(bytes -> bytes / TwinHardware.GB)
                .orElseGet(() -> {
                    assumptions.note("machineMemory", name, Math.round(COMMON_MEMORY_GB));
                    return COMMON_MEMORY_GB;
                });
    }

    private VolumeName volume(String name, Optional<VirtualMachine> machine) {
        return machine.flatMap(found -> inventory.sharedVolumes().stream()
                        .filter(volume -> volume.holds(found))
                        .map(ClusterSharedVolume::name)
                        .findFirst())
                .orElseGet(() -> {
                    VolumeName first = volumes.getFirst().name();
                    assumptions.note("machineVolume", name, first);
                    return first;
                });
    }

    private VmState state(String name, Optional<ClusterGroup> group, Optional<VirtualMachine> machine) {
        VmState known = machine.map(VirtualMachine::state).orElse(VmState.UNKNOWN);
        if (known == VmState.RUNNING || known == VmState.OFF || known == VmState.SAVED) {
            group.filter(found -> found.state() == GroupState.FAILED)
                    .ifPresent(_ -> assumptions.note("failedMachine", name, known.windowsName()));
            return known;
        }
        boolean online = group.map(found -> found.state() == GroupState.ONLINE).orElse(false);
        VmState assumed = online || !INACTIVE.contains(known) ? VmState.RUNNING : VmState.OFF;
        assumptions.note("machineState", name, assumed.windowsName());
        return assumed;
    }

    private List<Scenario.Adapter> adapters(String name, NodeName node, VirtualMachine machine) {
        assumptions.noteUnless(machine.adapters(), "adapters", name);
        return machine.knownAdapters().stream()
                .flatMap(adapter -> adapter(name, node, adapter).stream())
                .toList();
    }

    /** An adapter that is connected to nothing keeps its machine nowhere, so it is left out. */
    private Optional<Scenario.Adapter> adapter(String machine, NodeName node, VirtualNetworkAdapter adapter) {
        SwitchName name = adapter.switchName();
        if (name == null) {
            assumptions.note("adapterLeftOut", machine + " / " + adapter.name(), "");
            return Optional.empty();
        }
        if (Objects.requireNonNull(switches.get(node)).add(name)) {
            added.computeIfAbsent(node, _ -> new LinkedHashSet<>()).add(name);
            assumptions.note("switch", node, name);
        }
        Boolean monitored = adapter.clusterMonitored();
        if (monitored == null) {
            assumptions.note("protected", machine + " / " + adapter.name(), "");
        }
        Integer vlan =
                adapter.vlan().vlanMode() == VlanMode.ACCESS ? adapter.vlan().vlan() : null;
        return Optional.of(new Scenario.Adapter(adapter.name(), name, !Boolean.FALSE.equals(monitored), vlan, null));
    }

    /** The nodes, each with the switches that its machines need: a node that did not answer told of none. */
    List<Scenario.Node> nodes() {
        return nodes.stream()
                .map(node -> {
                    List<Scenario.Switch> all = new ArrayList<>(Objects.requireNonNull(node.switches()));
                    added.getOrDefault(node.name(), Set.of())
                            .forEach(name -> all.add(new Scenario.Switch(name, SwitchType.EXTERNAL, 1)));
                    return new Scenario.Node(
                            node.name(),
                            node.like(),
                            node.domain(),
                            node.site(),
                            node.vote(),
                            node.build(),
                            node.memoryGB(),
                            node.maximumMigrations(),
                            node.interfaces(),
                            all);
                })
                .toList();
    }

    /** Roles that are no virtual machines, apart from those that every cluster has. */
    List<Scenario.Role> roles(List<Scenario.Network> networks) {
        return inventory.groups().stream()
                .filter(group -> !group.isVirtualMachine() && !isCore(group))
                .map(group -> role(group, networks))
                .toList();
    }

    private static boolean isCore(ClusterGroup group) {
        return Boolean.TRUE.equals(group.isCoreGroup())
                || group.groupType() == GroupType.CLUSTER
                || group.groupType() == GroupType.AVAILABLE_STORAGE
                || group.groupType() == GroupType.CLUSTER_SHARED_VOLUME
                || group.groupType() == GroupType.CLUSTER_STORAGE_POOL;
    }

    private Scenario.Role role(ClusterGroup group, List<Scenario.Network> networks) {
        String name = name(group.name().value());
        NodeName node = host(name, Optional.of(group), Optional.empty());
        TwinPolicy policy = policy(group);
        return new Scenario.Role(
                name,
                group.groupType(),
                node,
                inventory.resourcesOf(group.name()).stream()
                        .flatMap(resource -> address(resource, networks).stream())
                        .toList(),
                policy.priority(),
                policy.preferred(),
                policy.possibleFor(node, nodes.size()),
                policy.antiAffinity(),
                policy.threshold(),
                policy.period(),
                policy.failback());
    }

    /** An address in a network of the cluster; the network is told by the subnet when the resource does not name it. */
    private static Optional<Scenario.Address> address(ClusterResource resource, List<Scenario.Network> networks) {
        return Twin.addressOf(resource)
                .flatMap(address -> networks.stream()
                        .filter(network -> Subnet.parse(network.subnet()).contains(address))
                        .max(Comparator.comparing(network -> Twin.parameter(resource, "Network")
                                .map(NetworkName::new)
                                .filter(network.name()::equals)
                                .isPresent()))
                        .map(network -> new Scenario.Address(network.name(), address)));
    }

    private TwinPolicy policy(ClusterGroup group) {
        List<ClusterResource> resources = inventory.resourcesOf(group.name());
        assumptions.noteUnless(group.placement().preferredOwners(), "preferredOwners", group.name());
        assumptions.noteUnless(group.failover().failoverThreshold(), "failoverThreshold", group.name());
        if (resources.stream().anyMatch(resource -> resource.possibleOwners() == null)) {
            assumptions.note("possibleOwners", group.name(), "");
        }
        return TwinPolicy.of(group, resources, switches.keySet());
    }
}
