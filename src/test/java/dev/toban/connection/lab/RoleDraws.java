package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusteredTaskType;
import dev.toban.command.TaskTrigger;
import dev.toban.lab.Fault;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.InterfaceName;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.VirtualMachineName;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/** Draws what concerns roles, resources, addresses and networks. */
final class RoleDraws {

    /** Two roles with addresses and the cluster's own, for the scenarios of random runs. */
    static final String ROLES = """
        "roles": [
          {"name": "FS01", "type": "FileServer", "node": "HV01",
           "addresses": [{"network": "Management", "address": "192.168.10.50"}]},
          {"name": "FS02", "type": "FileServer", "node": "HV02", "failoverThreshold": 1, "failoverPeriod": 1,
           "addresses": [{"network": "Management", "address": "192.168.10.51"},
                         {"network": "Cluster", "address": "10.0.0.51"}]}]\
        """;

    private final Random random;
    private final int nodes;
    private final int machines;

    RoleDraws(Random random, int nodes, int machines) {
        this.random = random;
        this.nodes = nodes;
        this.machines = machines;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private NodeName node() {
        return SmallScenario.node(1 + random.nextInt(nodes));
    }

    private String machine() {
        return "vm" + (1 + random.nextInt(machines));
    }

    GroupName role() {
        int number = random.nextInt(5);
        return new GroupName(number < 2 ? "FS0" + (1 + number) : number == 2 ? "Cluster Group" : machine());
    }

    private ResourceName resource() {
        return new ResourceName(
                switch (random.nextInt(5)) {
                    case 0 -> "FS01";
                    case 1 -> "IP Address 192.168.10.50";
                    case 2 -> "IP Address 10.0.0.51";
                    case 3 -> "Virtual Machine Configuration " + machine();
                    default -> "Virtual Machine " + machine();
                });
    }

    private String address() {
        return any(List.of("192.168.10.50", "192.168.10.51", "10.0.0.51", "192.168.10.70"));
    }

    private NetworkName network() {
        return new NetworkName(random.nextBoolean() ? "Management" : "Cluster");
    }

    private Duration time() {
        return Duration.ofSeconds(random.nextInt(200));
    }

    Fault fault() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Fault.AddressTaken(address());
            case 2, 3 -> new Fault.AddressFree(address());
            case 4 -> new Fault.Backup(role(), time());
            case 5 -> new Fault.GuestRestart(new VirtualMachineName(machine()));
            case 6 -> random.nextBoolean() ? new Fault.DnsDown() : new Fault.DnsUp();
            default -> random.nextBoolean() ? new Fault.GatewayDown(network()) : new Fault.GatewayUp(network());
        };
    }

    ClusterCommand command() {
        return switch (random.nextInt(15)) {
            case 0, 1 -> new ClusterCommand.StartResource(resource());
            case 2, 3 -> new ClusterCommand.StopResource(resource());
            case 4 -> new ClusterCommand.MoveGroup(role(), node());
            case 5 ->
                random.nextBoolean() ? new ClusterCommand.StartGroup(role()) : new ClusterCommand.StopGroup(role());
            case 6 -> setAddress();
            case 7 -> new ClusterCommand.SetNetworkRole(network(), any(List.of(NetworkRole.values())));
            case 8 -> nodeAddress();
            case 9 -> new ClusterCommand.SetMigrationNetworks(List.of(network()));
            case 10 -> new ClusterCommand.RenameNetwork(network(), random.nextBoolean() ? "Cluster" : "Other");
            case 11 -> new ClusterCommand.SetPossibleOwners(resource(), List.of(node(), node()));
            case 12 -> task();
            case 13 -> new ClusterCommand.UnregisterClusteredTask("task" + random.nextInt(3));
            default -> policy();
        };
    }

    private ClusterCommand setAddress() {
        return new ClusterCommand.SetAddressResource(resource(), address(), "255.255.255.0", null, network(), null);
    }

    private ClusterCommand nodeAddress() {
        NodeName node = node();
        String subnet = random.nextBoolean() ? "192.168.10." : "172.16.0.";
        InterfaceName nic = new InterfaceName(node + " - Management");
        String old = "192.168.10." + (10 + Integer.parseInt(node.value().substring(2)));
        String address = subnet + (100 + random.nextInt(100));
        return new ClusterCommand.SetNodeAddress(node, nic, old, address, 24, null, null, null);
    }

    private ClusterCommand task() {
        var daily = new TaskTrigger.Daily(LocalTime.of(22 + random.nextInt(2), random.nextInt(60)), 1);
        return new ClusterCommand.RegisterClusteredTask(
                "task" + random.nextInt(3),
                ClusteredTaskType.ANY_NODE,
                null,
                daily,
                new ClusterCommand.MoveGroup(role(), node()));
    }

    private ClusterCommand policy() {
        GroupPriority priority = any(List.of(GroupPriority.values()));
        AutoFailbackType failback = random.nextBoolean() ? AutoFailbackType.ALLOW : AutoFailbackType.PREVENT;
        long threshold = random.nextInt(3);
        return new ClusterCommand.SetGroupPolicy(role(), threshold, 1, priority, failback, List.of("apart"));
    }
}
