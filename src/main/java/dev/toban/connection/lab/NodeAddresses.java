package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.lab.Scenario;
import dev.toban.lab.Subnet;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import java.util.List;
import java.util.Objects;

/**
 * Changes addresses of nodes: the new one is added before the old one goes. An interface in another subnet belongs to
 * another cluster network; one that nobody uses any more disappears. Source: domain/wsfc.md §7, steps 2 and 2'.
 */
final class NodeAddresses {

    private final Simulation sim;
    private final Lookup lookup;

    NodeAddresses(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    CommandOutcome set(ClusterCommand.SetNodeAddress command) throws Refusal {
        LabNode node = lookup.node(command.node());
        Lookup.require(node.powered, Win32Error.RPC_S_SERVER_UNAVAILABLE, node.name);
        LabNic nic = node.nics.stream()
                .filter(found -> found.name.equals(command.networkInterface()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Win32Error.ERROR_CLUSTER_NETWORK_NOT_FOUND, command.networkInterface()));
        String old = command.replaces();
        boolean there = old == null || nic.addresses.contains(old);
        Lookup.require(there, Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, Objects.requireNonNullElse(old, ""));
        String address = command.address();
        boolean keepsOne = address != null || old == null || nic.addresses.size() > 1;
        Lookup.require(keepsOne, Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, nic.name);
        if (address != null) {
            add(nic, address, command);
        }
        if (old != null) {
            nic.addresses.remove(old);
            sim.tracer.nodeAddress(nic, old, "Offline");
        }
        settle(nic, command);
        return Commands.done();
    }

    private void add(LabNic nic, String address, ClusterCommand.SetNodeAddress command) throws Refusal {
        Lookup.require(Subnet.address(address).isPresent(), Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, address);
        int prefix = prefix(nic, command);
        Lookup.require(prefix > 0 && prefix <= 32, Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, prefix);
        boolean used = sim.addresses.isTaken(address)
                || sim.cluster.nicWith(address).isPresent()
                || sim.cluster.addresses.stream()
                        .anyMatch(found -> found.used.address().equals(address));
        Lookup.require(!used, Win32Error.ERROR_CLUSTER_IPADDR_IN_USE, address);
        nic.addresses.add(address);
        sim.tracer.nodeAddress(nic, address, "Online");
    }

    private static int prefix(LabNic nic, ClusterCommand.SetNodeAddress command) {
        return Objects.requireNonNullElse(command.prefixLength(), nic.network.subnet.prefixLength());
    }

    /** The first address decides which network the interface belongs to. */
    private void settle(LabNic nic, ClusterCommand.SetNodeAddress command) {
        nic.dhcp = Objects.requireNonNullElse(command.dhcp(), nic.dhcp);
        nic.changed();
        String first = nic.addresses.getFirst();
        if (nic.network.subnet.contains(first)) {
            return;
        }
        LabNetwork before = nic.network;
        LabNetwork now = sim.cluster.networkOf(first).orElseGet(() -> create(nic, first, command));
        before.nics.remove(nic);
        nic.network = now;
        now.nics.add(nic);
        if (before.nics.isEmpty()) {
            sim.cluster.networks.remove(before.name);
        }
        sim.cluster.layoutChanged();
        sim.migrations.linksChanged(nic.node);
        sim.heartbeats.replumb();
        sim.addresses.interfacesChanged(nic.node);
    }

    /** A new network gets a name of its own, and without a gateway it may be for the cluster only. */
    private LabNetwork create(LabNic nic, String address, ClusterCommand.SetNodeAddress command) {
        Subnet subnet = Subnet.of(address, prefix(nic, command));
        boolean open = command.gateway() != null || sim.settings.isOn(LabSetting.NEW_NETWORK_CLIENT_ACCESS);
        NetworkRole role = open ? NetworkRole.CLUSTER_AND_CLIENT : NetworkRole.CLUSTER;
        double gigabit = nic.network.spec.gigabit();
        String text = subnet.address() + "/" + subnet.prefixLength();
        List<String> dns = Objects.requireNonNullElse(command.dnsServers(), List.of());
        LabNetwork network = new LabNetwork(
                new Scenario.Network(freeName(), text, role, gigabit, null, command.gateway(), dns, false));
        sim.cluster.networks.put(network.name, network);
        return network;
    }

    private NetworkName freeName() {
        int number = 1;
        while (sim.cluster.networks.containsKey(new NetworkName("Cluster Network " + number))) {
            number++;
        }
        return new NetworkName("Cluster Network " + number);
    }
}
