package dev.toban.connection.lab;

import dev.toban.lab.LabSetting;
import dev.toban.lab.LabSettings;
import dev.toban.lab.Scenario;
import dev.toban.lab.ScenarioExpansion;
import dev.toban.model.AdapterId;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.GroupState;
import dev.toban.model.GroupType;
import dev.toban.model.InterfaceName;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualMachineId;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VmState;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the settled cluster that a scenario describes. */
final class ClusterBuilder {

    static final double GB = 1L << 30;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Scenario scenario;
    private final ClusterState cluster;
    private final double dirtyRate;
    private int adapters;

    ClusterBuilder(Scenario scenario) {
        this.scenario = scenario;
        this.cluster = new ClusterState(scenario.cluster());
        this.dirtyRate = LabSettings.of(scenario.settings()).number(LabSetting.DIRTY_MBPS);
    }

    ClusterState build() {
        scenario.networks().forEach(spec -> cluster.networks.put(spec.name(), new LabNetwork(spec)));
        cluster.migrationNetworks = cluster.networks.values().stream()
                .filter(network -> Boolean.TRUE.equals(network.spec.liveMigration()))
                .toList();
        ScenarioExpansion.nodes(scenario).forEach(this::addNode);
        scenario.volumes().forEach(this::addVolume);
        addCoreGroup("Cluster Group", GroupType.CLUSTER);
        addCoreGroup("Available Storage", GroupType.AVAILABLE_STORAGE);
        ScenarioExpansion.machines(scenario).forEach(this::addMachine);
        scenario.roles().forEach(this::addRole);
        return cluster;
    }

    private void addNode(Scenario.Node spec) {
        Double memory = spec.memoryGB();
        LabNode node = new LabNode(spec, cluster.nodes.size() + 1, bytes(memory == null ? 0 : memory));
        cluster.nodes.put(node.name, node);
        for (Scenario.Interface nic : Objects.requireNonNullElse(spec.interfaces(), List.<Scenario.Interface>of())) {
            addInterface(node, nic);
        }
        for (Scenario.Switch found : Objects.requireNonNullElse(spec.switches(), List.<Scenario.Switch>of())) {
            int uplinks = found.type() != SwitchType.EXTERNAL ? 0 : found.uplinks() == null ? 1 : found.uplinks();
            node.switches.put(found.name(), new LabSwitch(node, found.name(), found.type(), uplinks));
        }
    }

    private void addInterface(LabNode node, Scenario.Interface spec) {
        LabNetwork network = known(cluster.networks.get(spec.network()), spec.network());
        String name = spec.name() == null ? network.name.value() : spec.name();
        LabNic nic = new LabNic(new InterfaceName(node.name + " - " + name), node, network, spec.address());
        node.nics.add(nic);
        network.nics.add(nic);
    }

    private void addVolume(Scenario.Volume spec) {
        LabNode owner = node(spec.owner());
        cluster.volumes.put(spec.name(), new LabVolume(spec, cluster.volumes.size() + 1, owner));
    }

    private void addCoreGroup(String name, GroupType type) {
        LabNode owner = cluster.nodes.values().iterator().next();
        LabGroup group = addGroup(new GroupName(name), type, owner, null);
        online(group);
        if (type == GroupType.CLUSTER) {
            addName(group);
            String address = cluster.spec.address();
            if (address != null) {
                addAddress(group, address, cluster.networkOf(address));
            }
        }
    }

    private void addName(LabGroup group) {
        cluster.add(new LabResource(new ResourceName(Names.networkName(group)), ResourceKind.NETWORK_NAME, group));
    }

    private void addAddress(LabGroup group, String address, Optional<LabNetwork> network) {
        String mask = network.map(found -> found.subnet.mask()).orElse("");
        LabAddress.Setting setting = new LabAddress.Setting(address, mask, network, false);
        cluster.add(new LabAddress(new ResourceName(Names.address(group, address)), group, setting));
    }

    private LabGroup addGroup(GroupName name, GroupType type, LabNode owner, @Nullable LabMachine machine) {
        LabGroup group = new LabGroup(name, type, cluster.groups.size(), owner, machine);
        cluster.groups.put(name, group);
        return group;
    }

    /** What a machine's role is made of. */
    static void addMachineResources(ClusterState cluster, LabGroup group) {
        ResourceName machine = new ResourceName(Names.resource(group));
        cluster.add(new LabResource(machine, ResourceKind.VIRTUAL_MACHINE, group));
        cluster.add(new LabResource(new ResourceName(Names.configuration(group)), ResourceKind.CONFIGURATION, group));
    }

    private static void online(LabGroup group) {
        group.state = GroupState.ONLINE;
        group.wantedOnline = true;
    }

    private void addMachine(Scenario.Machine spec) {
        LabNode host = node(new NodeName(spec.node()));
        VirtualMachineId id = new VirtualMachineId(guid("machine/" + spec.name()));
        Double dirty = spec.dirtyMBps();
        double rate = dirty == null ? dirtyRate : dirty;
        LabMachine machine = new LabMachine(
                id,
                new VirtualMachineName(spec.name()),
                host,
                known(cluster.volumes.get(spec.volume()), spec.volume()),
                new LabMachine.Memory(bytes(spec.memoryGB()), rate));
        cluster.machines.put(id, machine);
        for (Scenario.Adapter adapter : spec.adapters()) {
            machine.adapters.add(adapter(machine, adapter));
        }
        VmState state = Objects.requireNonNullElse(spec.state(), VmState.RUNNING);
        machine.become(state);
        if (!Boolean.FALSE.equals(spec.clustered())) {
            LabGroup group = addGroup(new GroupName(spec.name()), GroupType.VIRTUAL_MACHINE, host, machine);
            addMachineResources(cluster, group);
            if (state == VmState.RUNNING) {
                online(group);
            }
            policy(group, Policy.of(spec));
        }
    }

    private LabAdapter adapter(LabMachine machine, Scenario.Adapter spec) {
        int number = ++adapters;
        AdapterId id = new AdapterId("Microsoft:" + machine.id + "\\" + guid("adapter/" + number));
        return new LabAdapter(id, "00155D" + HEX.toHexDigits(number).substring(2), spec);
    }

    private void addRole(Scenario.Role spec) {
        LabGroup group = addGroup(new GroupName(spec.name()), spec.type(), node(spec.node()), null);
        online(group);
        addName(group);
        spec.addresses().forEach(found -> addAddress(group, found.address(), cluster.network(found.network())));
        policy(group, Policy.of(spec));
    }

    /** The policy keys that machines and roles share. */
    private record Policy(
            @Nullable GroupPriority priority,
            List<NodeName> preferred,
            @Nullable List<NodeName> possible,
            List<String> antiAffinity,
            @Nullable Long threshold,
            @Nullable Integer period,
            @Nullable Boolean failback) {

        static Policy of(Scenario.Machine spec) {
            return new Policy(
                    spec.priority(),
                    spec.preferredOwners(),
                    spec.possibleOwners(),
                    spec.antiAffinity(),
                    spec.failoverThreshold(),
                    spec.failoverPeriod(),
                    spec.failback());
        }

        static Policy of(Scenario.Role spec) {
            return new Policy(
                    spec.priority(),
                    spec.preferredOwners(),
                    spec.possibleOwners(),
                    spec.antiAffinity(),
                    spec.failoverThreshold(),
                    spec.failoverPeriod(),
                    spec.failback());
        }
    }

    private void policy(LabGroup group, Policy policy) {
        GroupPriority priority = Objects.requireNonNullElse(policy.priority, GroupPriority.MEDIUM);
        group.priority = (int) priority.number();
        group.preferredOwners = nodes(policy.preferred);
        if (policy.possible != null) {
            Set<LabNode> possible = new LinkedHashSet<>(nodes(policy.possible));
            group.resources.forEach(resource -> resource.possibleOwners = Optional.of(possible));
        }
        group.antiAffinity = policy.antiAffinity;
        group.failoverThreshold = policy.threshold;
        group.failoverPeriod = Objects.requireNonNullElse(policy.period, 6);
        group.autoFailback = Boolean.TRUE.equals(policy.failback) ? AutoFailbackType.ALLOW : AutoFailbackType.PREVENT;
    }

    private List<LabNode> nodes(List<NodeName> names) {
        return names.stream().map(this::node).collect(Collectors.toUnmodifiableList());
    }

    private LabNode node(NodeName name) {
        return known(cluster.nodes.get(name), name);
    }

    private static <T> T known(@Nullable T found, Object name) {
        if (found == null) {
            throw new IllegalArgumentException("the scenario names " + name + ", which it does not have");
        }
        return found;
    }

    private static long bytes(double gigabytes) {
        return Math.round(gigabytes * GB);
    }

    /** An identifier that is the same in every run. */
    static String guid(String key) {
        return new UUID(hash(key, FNV_OFFSET), hash(key, ~FNV_OFFSET)).toString();
    }

    private static long hash(String key, long seed) {
        long hash = seed;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return hash ^ (hash >>> 29);
    }
}
