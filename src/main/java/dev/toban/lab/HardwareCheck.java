package dev.toban.lab;

import dev.toban.document.DocumentException;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.Range;
import dev.toban.model.SwitchType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through what a scenario says of networks, nodes and volumes. */
final class HardwareCheck {

    private final Scenario scenario;
    /** Source: domain/wsfc.md §12.8. */
    private static final int MOST_NODES = 64;

    private final Problems problems;
    private final Map<NetworkName, Scenario.Network> networks = new HashMap<>();
    private final Map<NodeName, Scenario.Node> nodes = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();

    HardwareCheck(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    void run() throws DocumentException {
        problems.require(!scenario.nodes().isEmpty(), "/nodes", "lab.scenario.noNodes");
        problems.require(
                scenario.nodes().size() <= MOST_NODES,
                "/nodes",
                "lab.scenario.tooMany",
                MOST_NODES,
                scenario.nodes().size());
        problems.unique(scenario.networks(), "/networks", Scenario.Network::name);
        problems.unique(scenario.nodes(), "/nodes", Scenario.Node::name);
        problems.unique(scenario.volumes(), "/volumes", Scenario.Volume::name);
        for (int i = 0; i < scenario.networks().size(); i++) {
            network(scenario.networks().get(i), "/networks/" + i);
        }
        scenario.nodes().forEach(node -> nodes.put(node.name(), node));
        for (int i = 0; i < scenario.nodes().size(); i++) {
            like(scenario.nodes().get(i), "/nodes/" + i);
        }
        List<Scenario.Node> complete = ScenarioExpansion.nodes(scenario);
        for (int i = 0; i < complete.size(); i++) {
            node(complete.get(i), "/nodes/" + i);
        }
        for (int i = 0; i < scenario.volumes().size(); i++) {
            volume(scenario.volumes().get(i), "/volumes/" + i);
        }
        cluster(scenario.cluster());
    }

    private void cluster(Scenario.Cluster cluster) throws DocumentException {
        if (cluster.address() != null) {
            boolean fits = Subnet.address(cluster.address()).isPresent();
            problems.require(fits, "/cluster/address", "lab.scenario.noAddress", cluster.address());
        }
        Scenario.Resiliency resiliency = cluster.resiliency();
        if (resiliency != null) {
            range(resiliency.level(), 1, 2, "/cluster/resiliency/level");
            range(resiliency.period(), 0, Integer.MAX_VALUE, "/cluster/resiliency/period");
        }
        Scenario.LiveMigration migration = cluster.liveMigration();
        if (migration != null) {
            String pointer = "/cluster/liveMigration/maximumParallelMigrations";
            range(migration.maximumParallelMigrations(), 1, Integer.MAX_VALUE, pointer);
        }
        Scenario.Heartbeat heartbeat = cluster.heartbeat();
        if (heartbeat != null) {
            heartbeat(heartbeat);
        }
    }

    private void heartbeat(Scenario.Heartbeat heartbeat) throws DocumentException {
        String at = "/cluster/heartbeat/";
        range(heartbeat.sameSubnetDelay(), HeartbeatSettings.SAME_SUBNET_DELAY, at + "sameSubnetDelay");
        range(heartbeat.sameSubnetThreshold(), HeartbeatSettings.THRESHOLD, at + "sameSubnetThreshold");
        range(heartbeat.crossSubnetDelay(), HeartbeatSettings.CROSS_SUBNET_DELAY, at + "crossSubnetDelay");
        range(heartbeat.crossSubnetThreshold(), HeartbeatSettings.THRESHOLD, at + "crossSubnetThreshold");
        range(heartbeat.crossSiteDelay(), HeartbeatSettings.CROSS_SITE_DELAY, at + "crossSiteDelay");
        range(heartbeat.crossSiteThreshold(), HeartbeatSettings.THRESHOLD, at + "crossSiteThreshold");
        range(heartbeat.routeHistoryLength(), HeartbeatSettings.ROUTE_HISTORY_LENGTH, at + "routeHistoryLength");
        range(
                heartbeat.plumbAllCrossSubnetRoutes(),
                HeartbeatSettings.PLUMB_ALL_CROSS_SUBNET_ROUTES,
                at + "plumbAllCrossSubnetRoutes");
    }

    private void range(@Nullable Integer number, int least, int most, String pointer) throws DocumentException {
        range(number, new Range(least, most), pointer);
    }

    private void range(@Nullable Integer number, Range range, String pointer) throws DocumentException {
        if (number != null) {
            problems.require(range.holds(number), pointer, "lab.scenario.range", range.least(), range.most(), number);
        }
    }

    private void network(Scenario.Network network, String at) throws DocumentException {
        networks.put(network.name(), network);
        Subnet subnet = Subnet.tryParse(network.subnet())
                .orElseThrow(() -> problems.refusal(at + "/subnet", "lab.scenario.subnet", network.subnet()));
        problems.positive(network.gigabit(), at + "/gigabit");
        if (network.gateway() != null) {
            problems.address(subnet, network.subnet(), network.gateway(), at + "/gateway");
        }
    }

    private void like(Scenario.Node node, String at) throws DocumentException {
        Set<NodeName> seen = new HashSet<>();
        Scenario.Node current = node;
        while (current.like() != null) {
            problems.require(seen.add(current.name()), at + "/like", "lab.scenario.cycle", node.name());
            NodeName model = current.like();
            Scenario.Node next = nodes.get(model);
            if (next == null) {
                throw problems.refusal(at + "/like", "lab.scenario.noNode", model);
            }
            current = next;
        }
    }

    private void node(Scenario.Node node, String at) throws DocumentException {
        Double memory = node.memoryGB();
        problems.require(memory != null, at, "lab.scenario.missing", "memoryGB");
        if (memory != null) {
            problems.positive(memory, at + "/memoryGB");
        }
        range(node.vote(), 0, 1, at + "/vote");
        range(node.maximumMigrations(), 1, Integer.MAX_VALUE, at + "/maximumMigrations");
        List<Scenario.Interface> interfaces = node.interfaces();
        problems.require(interfaces != null && !interfaces.isEmpty(), at, "lab.scenario.missing", "interfaces");
        if (interfaces != null) {
            for (int i = 0; i < interfaces.size(); i++) {
                networkInterface(interfaces.get(i), at + "/interfaces/" + i);
            }
        }
        if (node.switches() != null) {
            switches(node.switches(), at + "/switches");
        }
    }

    private void networkInterface(Scenario.Interface nic, String at) throws DocumentException {
        Scenario.Network network = networks.get(nic.network());
        if (network == null) {
            throw problems.refusal(at + "/network", "lab.scenario.noNetwork", nic.network());
        }
        problems.address(Subnet.parse(network.subnet()), network.subnet(), nic.address(), at + "/address");
        problems.require(addresses.add(nic.address()), at + "/address", "lab.scenario.duplicate", nic.address());
    }

    private void switches(List<Scenario.Switch> switches, String at) throws DocumentException {
        problems.unique(switches, at, Scenario.Switch::name);
        for (int i = 0; i < switches.size(); i++) {
            Scenario.Switch found = switches.get(i);
            int least = found.type() == SwitchType.EXTERNAL ? 1 : 0;
            range(found.uplinks(), least, least == 0 ? 0 : 64, at + "/" + i + "/uplinks");
        }
    }

    private void volume(Scenario.Volume volume, String at) throws DocumentException {
        problems.known(nodes.keySet(), volume.owner(), at + "/owner", "lab.scenario.noNode");
        problems.positive(volume.sizeGB(), at + "/sizeGB");
        problems.notNegative(volume.freeGB(), at + "/freeGB");
        boolean fits = volume.freeGB() <= volume.sizeGB();
        problems.require(fits, at + "/freeGB", "lab.scenario.tooMuchFree", volume.freeGB(), volume.sizeGB());
    }

    /** Names of the nodes of a scenario. */
    static Set<NodeName> names(Scenario scenario) {
        return scenario.nodes().stream().map(Scenario.Node::name).collect(Collectors.toSet());
    }
}
