package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import org.jspecify.annotations.Nullable;

/** Commands to nodes. */
final class NodeCommands {

    private final Simulation sim;
    private final Lookup lookup;

    NodeCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.SuspendNode.class, this::suspend);
        commands.on(ClusterCommand.ResumeNode.class, this::resume);
    }

    private CommandOutcome suspend(ClusterCommand.SuspendNode command, CommandRun run) throws Refusal {
        LabNode node = lookup.node(command.node());
        Lookup.require(node.isMember(), Win32Error.ERROR_CLUSTER_NODE_DOWN, node.name);
        Lookup.require(!node.leaving, Win32Error.ERROR_CLUSTER_NODE_SHUTTING_DOWN, node.name);
        Lookup.require(!sim.drains.isDraining(node), Win32Error.ERROR_CLUSTER_NODE_DRAIN_IN_PROGRESS, node.name);
        if (!command.drain()) {
            Lookup.require(node.state == NodeState.UP, Win32Error.ERROR_CLUSTER_NODE_PAUSED, node.name);
            sim.drains.pause(node);
            return Commands.done();
        }
        sim.drains.drain(node, target(node, command.target()), Boolean.TRUE.equals(command.forceDrain()), run);
        return run.started();
    }

    private @Nullable LabNode target(LabNode node, @Nullable NodeName name) throws Refusal {
        if (name == null) {
            return null;
        }
        LabNode target = lookup.node(name);
        Lookup.require(target != node, Win32Error.ERROR_INVALID_STATE, name);
        Lookup.allow(Placement.refusal(target), name);
        return target;
    }

    private CommandOutcome resume(ClusterCommand.ResumeNode command, CommandRun run) throws Refusal {
        LabNode node = lookup.node(command.node());
        Lookup.require(node.isMember(), Win32Error.ERROR_CLUSTER_NODE_DOWN, node.name);
        Lookup.require(!node.leaving, Win32Error.ERROR_CLUSTER_NODE_SHUTTING_DOWN, node.name);
        Lookup.require(node.state == NodeState.PAUSED, Win32Error.ERROR_CLUSTER_NODE_NOT_PAUSED, node.name);
        sim.drains.resume(node, command.failback());
        return Commands.done();
    }
}
