package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterError;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.NodeState;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Adds nodes to the configuration and takes them out. Source: domain/wsfc.md §1 and §13.1. */
final class NodeConfiguration {

    private final Simulation sim;
    private final Lookup lookup;
    private final Set<LabNode> adding = new HashSet<>();

    NodeConfiguration(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.AddNode.class, this::add);
        commands.on(ClusterCommand.RemoveNode.class, this::remove);
    }

    private CommandOutcome remove(ClusterCommand.RemoveNode command, CommandRun run) throws Refusal {
        LabNode node = lookup.node(command.node());
        Lookup.require(!node.leaving, Win32Error.ERROR_CLUSTER_NODE_SHUTTING_DOWN, node.name);
        boolean othersStay = sim.cluster.members().anyMatch(other -> other != node && !other.leaving);
        Lookup.require(othersStay, Win32Error.ERROR_INVALID_STATE, node.name);
        if (node.isMember()) {
            sim.departures.stop(node, () -> evict(node, run));
            return run.started();
        }
        evict(node, run);
        return Commands.done();
    }

    private void evict(LabNode node, CommandRun run) {
        Optional<LabNode> heir =
                sim.cluster.members().filter(other -> other != node).findFirst();
        if (node.isMember() || heir.isEmpty()) {
            sim.commands.finished(run, Win32Error.ERROR_INVALID_STATE);
            return;
        }
        inherit(node, heir.get());
        node.state = NodeState.DOWN;
        node.paused = false;
        node.flags.clear();
        node.isolationEnd.cancel();
        node.serviceRuns = false;
        node.rejoins = false;
        sim.heartbeats.recheck(node);
        sim.cluster.nodes.remove(node.name);
        sim.cluster.outsiders.put(node.name, node);
        changed(node);
        sim.tracer.event(1011, EventLevel.WARNING, heir.get(), node.name);
        if (node.powered) {
            sim.tracer.event(4621, EventLevel.INFORMATION, node);
        }
        sim.quorum.settleAndWrite();
        sim.commands.finished(run, null);
    }

    /** What nobody could take over belongs to another node from now on. */
    private void inherit(LabNode node, LabNode heir) {
        for (LabGroup group : List.copyOf(node.groups)) {
            sim.recovery.abandon(group, heir);
        }
        for (LabVolume volume : sim.volumes.ownedBy(node)) {
            sim.volumes.inherit(volume, heir);
        }
        for (LabGroup group : sim.cluster.groups.values()) {
            group.forget(node);
        }
    }

    private void changed(LabNode node) {
        node.changed();
        sim.cluster.layoutChanged();
        node.nics.forEach(Item::changed);
        node.switches.values().forEach(Item::changed);
        node.machines.forEach(Item::changed);
        sim.cluster.volumes.values().forEach(Item::changed);
        sim.heartbeats.replumb();
    }

    private CommandOutcome add(ClusterCommand.AddNode command, CommandRun run) throws Refusal {
        boolean member = sim.cluster.nodes.containsKey(command.node());
        Lookup.require(!member, Win32Error.ERROR_CLUSTER_NODE_ALREADY_MEMBER, command.node());
        LabNode node = sim.cluster.outsiders.get(command.node());
        if (node == null || !node.powered) {
            throw new Refusal(Win32Error.RPC_S_SERVER_UNAVAILABLE, command.node());
        }
        Lookup.require(adding.add(node), Win32Error.ERROR_BUSY, node.name);
        if (isTrusted(node)) {
            sim.in(LabSetting.ADD_NODE_TIME, () -> admit(node, run));
        } else {
            sim.in(LabSetting.ADD_NODE_TIMEOUT, () -> giveUp(node, run));
        }
        return run.started();
    }

    /** Of several domains, one without a member cannot be authenticated against. Source: domain/wsfc.md §1. */
    private boolean isTrusted(LabNode node) {
        return sim.cluster.nodes.values().stream()
                .anyMatch(other -> domain(other).equalsIgnoreCase(domain(node)));
    }

    private String domain(LabNode node) {
        String ofCluster = Objects.requireNonNullElse(sim.cluster.spec.domain(), "");
        return Objects.requireNonNullElse(node.spec.domain(), ofCluster);
    }

    /** The time-out comes as a plain Win32 code, not as an HRESULT. */
    private void giveUp(LabNode node, CommandRun run) {
        adding.remove(node);
        Win32Error timeout = Win32Error.ERROR_TIMEOUT;
        sim.commands.failed(run, new ClusterError(timeout.code(), timeout.name(), node.name.value()));
    }

    private void admit(LabNode node, CommandRun run) {
        adding.remove(node);
        if (!sim.cluster.running || !node.powered) {
            sim.commands.finished(run, Win32Error.ERROR_CLUSTER_NODE_DOWN);
            return;
        }
        sim.cluster.outsiders.remove(node.name);
        sim.cluster.nodes.put(node.name, node);
        node.isNew = true;
        node.dynamicWeight = 0;
        changed(node);
        sim.joins.startService(node);
        sim.in(
                LabSetting.NODE_JOIN,
                () -> sim.commands.finished(run, node.isMember() ? null : Win32Error.ERROR_CLUSTER_NODE_DOWN));
    }
}
