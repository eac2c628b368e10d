package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.Fault;
import dev.toban.lab.LabSetting;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Faults of hosts, of cluster services, and of what nodes hear of each other. */
final class NodeFaults {

    private static final String SERVICE_CONTROL_MANAGER = "Service Control Manager";

    private final Simulation sim;
    private final Loads loads;

    NodeFaults(Simulation sim) {
        this.sim = sim;
        this.loads = sim.loads;
    }

    void register(Faults faults) {
        faults.on(Fault.NodeCrash.class, fault -> crash(fault.node()));
        faults.on(Fault.NodeStart.class, fault -> start(fault.node()));
        faults.on(Fault.NodeStaysDown.class, fault -> staysDown(fault.node()));
        faults.on(Fault.NodeShutdown.class, fault -> shutDown(fault.node(), false));
        faults.on(Fault.NodeRestart.class, fault -> shutDown(fault.node(), true));
        faults.on(Fault.NodeFreeze.class, fault -> freeze(fault.node(), fault.lasts()));
        faults.on(Fault.ServiceStop.class, fault -> stopService(fault.node()));
        faults.on(Fault.ServiceStart.class, fault -> startService(fault.node()));
        faults.on(Fault.ServiceCrash.class, fault -> crashService(fault.node()));
        faults.on(Fault.Partition.class, fault -> partition(fault.sides()));
        faults.on(Fault.Heal.class, _ -> heal());
        faults.on(Fault.Load.class, this::load);
        faults.on(Fault.SnapshotVolume.class, fault -> snapshot(fault.volume(), fault.lasts()));
        faults.on(Fault.StaleConnection.class, fault -> stale(fault.active(), fault.passive()));
        faults.on(Fault.WitnessDown.class, _ -> witness(false));
        faults.on(Fault.WitnessUp.class, _ -> witness(true));
    }

    private LabNode node(NodeName name) throws Faults.Refusal {
        return Faults.known(sim.cluster.nodes.get(name), name);
    }

    private Runnable crash(NodeName name) throws Faults.Refusal {
        LabNode node = node(name);
        Faults.require(node.powered, name);
        return () -> sim.hosts.crash(node);
    }

    private Runnable start(NodeName name) throws Faults.Refusal {
        LabNode node = node(name);
        Faults.require(!node.powered || !node.serviceRuns, name);
        return () -> {
            if (node.powered) {
                sim.joins.startService(node);
            } else {
                sim.joins.powerOn(node);
            }
        };
    }

    private Runnable staysDown(NodeName name) throws Faults.Refusal {
        LabNode node = node(name);
        Faults.require(!node.staysDown, name);
        return () -> node.staysDown = true;
    }

    private Runnable shutDown(NodeName name, boolean restarts) throws Faults.Refusal {
        LabNode node = node(name);
        Faults.require(node.powered && !node.frozen && !node.leaving, name);
        return () -> sim.hosts.shutDown(node, restarts);
    }

    private Runnable freeze(NodeName name, Duration lasts) throws Faults.Refusal {
        LabNode node = node(name);
        Faults.require(node.powered && !node.frozen, name);
        return () -> {
            node.frozen = true;
            silence(node, lasts, () -> thaw(node));
        };
    }

    private void thaw(LabNode node) {
        node.frozen = false;
        sim.membership.startAgain(node);
    }

    /** Keeps a node from sending for a time; the heartbeat of the last instant is sent again. */
    private void silence(LabNode node, Duration lasts, Runnable end) {
        Silence silence = Silence.everywhere(sim.now());
        node.silences.add(silence);
        sim.in(lasts, () -> {
            if (node.silences.remove(silence)) {
                end.run();
                sim.heartbeats.recheck(node);
                sim.membership.evaluateSoon();
            }
        });
        sim.heartbeats.recheck(node);
    }

    private Runnable snapshot(VolumeName name, Duration lasts) throws Faults.Refusal {
        LabVolume volume = Faults.known(sim.cluster.volumes.get(name), name);
        Faults.require(volume.owner.speaks(), volume.owner.name);
        return () -> silence(volume.owner, lasts, () -> {});
    }

    private Runnable load(Fault.Load fault) throws Faults.Refusal {
        LabNode node = node(fault.node());
        Faults.require(node.powered, node.name);
        return () -> loads.begin(node, fault.heartbeatLossPercent(), fault.lasts());
    }

    private Runnable stopService(NodeName name) throws Faults.Refusal {
        LabNode node = node(name);
        Faults.require(node.speaks() && !node.leaving, name);
        return () -> sim.departures.stop(node, () -> {});
    }

    private Runnable startService(NodeName name) throws Faults.Refusal {
        LabNode node = node(name);
        Faults.require(node.canStartService() && !node.serviceRuns, name);
        return () -> sim.joins.startService(node);
    }

    private Runnable crashService(NodeName name) throws Faults.Refusal {
        LabNode node = node(name);
        Faults.require(node.speaks(), name);
        return () -> {
            Duration pause = sim.settings.duration(LabSetting.SERVICE_RESTART);
            sim.hosts.serviceDied(node);
            reportCrash(node, pause);
            int start = node.starts;
            if (pause.isPositive()) {
                sim.in(pause, () -> restartService(node, start));
            }
        };
    }

    /** The service manager tells what it saw, and what it does about it. Source: domain/wsfc.md §13. */
    private void reportCrash(LabNode node, Duration pause) {
        node.serviceCrashes++;
        boolean restarts = pause.isPositive();
        sim.tracer.event(
                SERVICE_CONTROL_MANAGER,
                7031,
                EventLevel.ERROR,
                node,
                "Cluster Service",
                node.serviceCrashes,
                pause.toMillis(),
                restarts ? 1 : 0,
                restarts ? "Restart the service" : "Take no action");
    }

    private void restartService(LabNode node, int start) {
        if (node.canStartService() && !node.serviceRuns && node.starts == start) {
            sim.joins.startService(node);
        }
    }

    private Runnable partition(List<List<NodeName>> names) throws Faults.Refusal {
        List<Set<LabNode>> sides = new ArrayList<>();
        for (List<NodeName> side : names) {
            Set<LabNode> nodes = new LinkedHashSet<>();
            for (NodeName name : side) {
                nodes.add(node(name));
            }
            sides.add(nodes);
        }
        Faults.require(sides.size() > 1, names);
        return () -> {
            sim.partition.into(sides);
            partitionChanged();
        };
    }

    private Runnable heal() throws Faults.Refusal {
        Faults.require(!sim.partition.isHealed(), "partition");
        return () -> {
            sim.partition.heal();
            partitionChanged();
        };
    }

    private void partitionChanged() {
        sim.cluster.nodes.values().forEach(sim.migrations::linksChanged);
        sim.cluster.nodes.values().forEach(sim.heartbeats::recheck);
        sim.membership.evaluateSoon();
    }

    private Runnable stale(NodeName active, NodeName passive) throws Faults.Refusal {
        LabNode keeper = node(active);
        LabNode kept = node(passive);
        Faults.require(keeper != kept && keeper.speaks() && !sim.staleConnections.keeps(keeper, kept), active);
        return () -> sim.staleConnections.keep(keeper, kept);
    }

    private Runnable witness(boolean answers) throws Faults.Refusal {
        Witness witness = sim.cluster.witness;
        Faults.require(witness.exists() && witness.answers != answers, "witness");
        return () -> sim.quorum.witnessAnswers(answers);
    }
}
