package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import java.util.ArrayList;
import java.util.List;

/** Commands to networks and to the addresses of nodes. Source: domain/wsfc.md §7 and §12.7. */
final class NetworkCommands {

    private final Simulation sim;
    private final Lookup lookup;
    private final NodeAddresses nodeAddresses;

    NetworkCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
        this.nodeAddresses = new NodeAddresses(sim);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.SetNetworkRole.class, this::setRole);
        commands.on(ClusterCommand.RenameNetwork.class, this::rename);
        commands.on(ClusterCommand.SetMigrationNetworks.class, this::setMigrationNetworks);
        commands.on(ClusterCommand.SetNodeAddress.class, (command, run) -> nodeAddresses.set(command));
    }

    /** The last network for heartbeats keeps them, and one that addresses of roles use stays open to clients. */
    private CommandOutcome setRole(ClusterCommand.SetNetworkRole command, CommandRun run) throws Refusal {
        LabNetwork network = lookup.network(command.network());
        NetworkRole role = command.role();
        boolean known = role != NetworkRole.UNKNOWN && role != NetworkRole.CLIENT;
        Lookup.require(known, Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, role);
        boolean internal =
                sim.cluster.networks.values().stream().anyMatch(other -> other != network && other.carriesHeartbeats());
        boolean keeps = role == NetworkRole.CLUSTER || role == NetworkRole.CLUSTER_AND_CLIENT;
        Lookup.require(keeps || internal, Win32Error.ERROR_CLUSTER_LAST_INTERNAL_NETWORK, network.name);
        boolean depended = sim.cluster.addresses.stream().anyMatch(address -> address.isOn(network));
        boolean open = role == NetworkRole.CLUSTER_AND_CLIENT;
        Lookup.require(open || !depended, Win32Error.ERROR_CLUSTER_NETWORK_HAS_DEPENDENTS, network.name);
        network.role = role;
        network.changed();
        sim.heartbeats.replumb();
        return Commands.done();
    }

    private CommandOutcome rename(ClusterCommand.RenameNetwork command, CommandRun run) throws Refusal {
        LabNetwork network = lookup.network(command.network());
        String name = command.name().strip();
        Lookup.require(!name.isEmpty(), Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, network.name);
        LabNetwork other = sim.cluster.networks.get(new NetworkName(name));
        boolean free = other == null || other == network;
        Lookup.require(free, Win32Error.ERROR_OBJECT_ALREADY_EXISTS, name);
        sim.cluster.rename(network, new NetworkName(name));
        return Commands.done();
    }

    /** Without a choice every cluster network carries live migrations. */
    private CommandOutcome setMigrationNetworks(ClusterCommand.SetMigrationNetworks command, CommandRun run)
            throws Refusal {
        List<LabNetwork> chosen = new ArrayList<>();
        for (NetworkName name : command.networks()) {
            chosen.add(lookup.network(name));
        }
        sim.cluster.migrationNetworks = chosen.stream().distinct().toList();
        sim.cluster.changed();
        return Commands.done();
    }
}
