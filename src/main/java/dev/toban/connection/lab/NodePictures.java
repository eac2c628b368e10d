package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import dev.toban.lab.Subnet;
import dev.toban.model.BandwidthReservationMode;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.LinkState;
import dev.toban.model.MigrationAuthentication;
import dev.toban.model.NodeDrain;
import dev.toban.model.NodeIdentity;
import dev.toban.model.NodeVersion;
import dev.toban.model.NodeVotes;
import dev.toban.model.SwitchType;
import dev.toban.model.Unknown;
import dev.toban.model.Uplink;
import dev.toban.model.VirtualMachineHost;
import dev.toban.model.VirtualSwitch;
import dev.toban.model.WindowsServer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Describes nodes, networks, interfaces and virtual switches. */
final class NodePictures {

    private final Simulation sim;

    NodePictures(Simulation sim) {
        this.sim = sim;
    }

    private Instant at(long micros) {
        return sim.start.plus(micros, ChronoUnit.MICROS);
    }

    ClusterNode node(LabNode node) {
        return new ClusterNode(
                node.name,
                String.valueOf(node.id),
                node.state,
                node.flags,
                at(node.since),
                new NodeDrain(node.drain, null, null, node.failback),
                new NodeVotes(node.weight, node.dynamicWeight, node.needsPreventQuorum ? 1 : 0),
                version(node),
                Unknown.of(NodeIdentity.class),
                host(node));
    }

    private NodeVersion version(LabNode node) {
        WindowsServer os = sim.cluster.os;
        boolean old = os == WindowsServer.WINDOWS_2012_R2;
        Integer build = node.spec.build();
        long level = os.number() << 16 | 1;
        return new NodeVersion(old ? 6 : 10, old ? 3 : 0, build == null ? os.build() : build, "", level, level);
    }

    private VirtualMachineHost host(LabNode node) {
        String domain = Objects.requireNonNullElse(
                node.spec.domain(), Objects.requireNonNullElse(sim.cluster.spec.domain(), ""));
        return new VirtualMachineHost(
                node.name.value(),
                domain.isEmpty() ? node.name.value() : node.name + "." + domain,
                null,
                node.memory,
                node.maximumMigrations,
                2,
                true,
                false,
                MigrationAuthentication.KERBEROS,
                OsDefaults.performance(sim.cluster.spec),
                "C:\\ProgramData\\Microsoft\\Windows\\Hyper-V",
                "C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks",
                true,
                false,
                List.of(),
                null,
                null);
    }

    ClusterNetwork network(LabNetwork network) {
        Scenario.Network spec = network.spec;
        Subnet subnet = network.subnet;
        return new ClusterNetwork(
                network.name,
                ClusterBuilder.guid("network/" + network.spec.name()),
                "",
                subnet.address(),
                subnet.mask(),
                List.of(subnet.address()),
                List.of(subnet.prefixLength()),
                List.of(),
                List.of(),
                network.role,
                network.state,
                spec.metric(),
                spec.metric() == null);
    }

    ClusterNetworkInterface networkInterface(LabNic nic) {
        return new ClusterNetworkInterface(
                nic.name,
                ClusterBuilder.guid("interface/" + nic.name),
                "",
                nic.node.name,
                nic.network.name,
                nic.network.name + " adapter",
                ClusterBuilder.guid("adapter/" + nic.name),
                nic.addresses.getFirst(),
                nic.addresses,
                List.of(),
                nic.dhcp,
                nic.state,
                Math.round(nic.network.spec.gigabit() * 1_000_000_000));
    }

    VirtualSwitch virtualSwitch(LabSwitch found) {
        List<Uplink> uplinks = new ArrayList<>();
        for (int i = 0; i < found.uplinks(); i++) {
            String adapter = found.name + " uplink " + (i + 1);
            LinkState link = found.linked(i) ? LinkState.CONNECTED : LinkState.DISCONNECTED;
            String id = ClusterBuilder.guid("uplink/" + found.node.name + "/" + adapter);
            uplinks.add(new Uplink(adapter, id, link, 10_000_000_000L, at(found.since(i))));
        }
        return new VirtualSwitch(
                found.node.name,
                found.name,
                ClusterBuilder.guid("switch/" + found.node.name + "/" + found.name),
                found.type,
                uplinks,
                found.type != SwitchType.PRIVATE,
                uplinks.size() > 1,
                false,
                BandwidthReservationMode.WEIGHT,
                true,
                "");
    }
}
