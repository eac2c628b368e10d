package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import java.util.List;

/** Commands that start and stop cluster services. Source: domain/powershell.md §B and §E.2. */
final class MembershipCommands {

    private final Simulation sim;
    private final Lookup lookup;

    MembershipCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.StartNode.class, this::start);
        commands.on(ClusterCommand.StopNode.class, this::stop);
        commands.on(ClusterCommand.StartCluster.class, this::startAll);
        commands.on(ClusterCommand.StopCluster.class, this::stopAll);
    }

    /** Commands that a service manager carries out, so that they work while the cluster does not. */
    static boolean worksWithoutCluster(ClusterCommand command) {
        return command instanceof ClusterCommand.StartNode || command instanceof ClusterCommand.StartCluster;
    }

    private CommandOutcome start(ClusterCommand.StartNode command, CommandRun run) throws Refusal {
        LabNode node = lookup.node(command.node());
        Lookup.require(!node.leaving, Win32Error.ERROR_CLUSTER_NODE_SHUTTING_DOWN, node.name);
        Lookup.require(!node.isMember(), Win32Error.ERROR_CLUSTER_NODE_ALREADY_UP, node.name);
        Lookup.require(node.canStartService(), Win32Error.RPC_S_SERVER_UNAVAILABLE, node.name);
        Lookup.require(!node.isOutvoted(), Win32Error.ERROR_CLUSTER_NODE_ALREADY_UP, node.name);
        if (Boolean.TRUE.equals(command.forceQuorum()) && sim.forcedStart.isPossible(node)) {
            sim.quarantine.clear(node);
            sim.forcedStart.begin(node);
            return Commands.done();
        }
        Lookup.require(node.state == NodeState.DOWN, Win32Error.ERROR_NODE_NOT_READY, node.name);
        if (Boolean.TRUE.equals(command.clearQuarantine())) {
            sim.quarantine.clear(node);
        }
        Lookup.require(!node.has(NodeStatus.QUARANTINED), Win32Error.ERROR_CLUSTER_NODE_QUARANTINED, node.name);
        sim.joins.startService(node);
        return Commands.done();
    }

    private CommandOutcome stop(ClusterCommand.StopNode command, CommandRun run) throws Refusal {
        LabNode node = lookup.node(command.node());
        Lookup.require(!node.leaving, Win32Error.ERROR_CLUSTER_NODE_SHUTTING_DOWN, node.name);
        Lookup.require(node.speaks(), Win32Error.ERROR_CLUSTER_NODE_ALREADY_DOWN, node.name);
        Lookup.require(!node.frozen, Win32Error.RPC_S_SERVER_UNAVAILABLE, node.name);
        sim.departures.stop(node, () -> sim.commands.finished(run, null));
        return run.started();
    }

    /**
     * Answers when quorum is achieved, however long that takes. Source: "Start-Cluster" (Microsoft Learn, 2022),
     * parameter Wait.
     */
    private CommandOutcome startAll(ClusterCommand.StartCluster command, CommandRun run) throws Refusal {
        List<LabNode> stopped = sim.cluster.nodes.values().stream()
                .filter(node -> node.canStartService() && !node.serviceRuns && !node.has(NodeStatus.QUARANTINED))
                .toList();
        Lookup.require(!stopped.isEmpty(), Win32Error.ERROR_CLUSTER_NODE_ALREADY_UP, sim.cluster.spec.name());
        stopped.forEach(sim.joins::startService);
        if (sim.cluster.running) {
            return Commands.done();
        }
        sim.joins.whenFormed(() -> sim.commands.finished(run, null));
        return run.started();
    }

    private CommandOutcome stopAll(ClusterCommand.StopCluster command, CommandRun run) throws Refusal {
        boolean leaving = sim.cluster.members().anyMatch(node -> node.leaving);
        Lookup.require(!leaving, Win32Error.ERROR_CLUSTER_NODE_SHUTTING_DOWN, sim.cluster.spec.name());
        sim.departures.stopAll(() -> sim.commands.finished(run, null));
        return run.started();
    }
}
