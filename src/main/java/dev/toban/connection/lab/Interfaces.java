package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.TraceKind;
import dev.toban.model.InterfaceState;
import dev.toban.model.NetworkState;
import java.util.List;

/** States of interfaces and networks as the cluster works them out from its routes. Source: domain/wsfc.md §12.7. */
final class Interfaces {

    private final Simulation sim;
    private final Heartbeats heartbeats;

    Interfaces(Simulation sim, Heartbeats heartbeats) {
        this.sim = sim;
        this.heartbeats = heartbeats;
    }

    void update() {
        sim.cluster.networks.values().forEach(this::update);
    }

    void update(LabNetwork network) {
        network.nics.forEach(nic -> enter(nic, stateOf(nic)));
        NetworkState state = stateOf(network);
        if (network.state != state) {
            network.state = state;
            network.changed();
            Fields fields = Fields.of("network", network.name).and("state", state);
            sim.tracer.line(TraceKind.NETWORK_STATE, fields);
            report(network);
        }
    }

    /** Unreachable is who cannot be reached by one that has not failed itself. Source: CLUSTER_NETINTERFACE_STATE. */
    private InterfaceState stateOf(LabNic nic) {
        if (!nic.node.isMember()) {
            return InterfaceState.UNAVAILABLE;
        }
        List<Route> routes = routesOf(nic);
        boolean silent = !routes.isEmpty() && routes.stream().allMatch(Route::isDown);
        if (!silent) {
            return routes.isEmpty() && !nic.linked ? InterfaceState.FAILED : InterfaceState.UP;
        }
        if (hasFailed(nic)) {
            return InterfaceState.FAILED;
        }
        boolean othersFault = routes.stream().allMatch(route -> hasFailed(partner(route, nic)));
        return othersFault ? InterfaceState.UP : InterfaceState.UNREACHABLE;
    }

    /** Routes of an interface to those of other members. */
    private List<Route> routesOf(LabNic nic) {
        return heartbeats.routesOf(nic.node).stream()
                .filter(route -> route.one == nic || route.other == nic)
                .filter(route -> partner(route, nic).node.isMember())
                .toList();
    }

    /** A mended one counts again when it is heard. */
    private static boolean hasFailed(LabNic nic) {
        return !nic.linked || nic.state == InterfaceState.FAILED;
    }

    private static LabNic partner(Route route, LabNic nic) {
        return route.one == nic ? route.other : route.one;
    }

    private void enter(LabNic nic, InterfaceState state) {
        if (nic.state == state) {
            return;
        }
        nic.state = state;
        nic.changed();
        Fields fields = Fields.of("node", nic.node.name).and("network", nic.network.name);
        sim.tracer.line(TraceKind.INTERFACE_STATE, fields.and("state", state));
        boolean failed = state == InterfaceState.FAILED;
        if (failed || state == InterfaceState.UNREACHABLE) {
            EventLevel level = failed ? EventLevel.ERROR : EventLevel.WARNING;
            sim.cluster
                    .speaker()
                    .ifPresent(speaker -> sim.tracer.event(
                            failed ? 1127 : 1125, level, speaker, nic.name, nic.node.name, nic.network.name));
        }
    }

    private NetworkState stateOf(LabNetwork network) {
        List<LabNic> nics =
                network.nics.stream().filter(nic -> nic.node.isMember()).toList();
        if (nics.isEmpty()) {
            return NetworkState.UNAVAILABLE;
        }
        if (nics.stream().noneMatch(nic -> nic.state == InterfaceState.UP) || isSilent(nics)) {
            return NetworkState.DOWN;
        }
        boolean partitioned = nics.stream().anyMatch(nic -> nic.state == InterfaceState.UNREACHABLE);
        return partitioned ? NetworkState.PARTITIONED : NetworkState.UP;
    }

    /** True when no two nodes communicate over a network: the last one with a link has nobody left to talk to. */
    private boolean isSilent(List<LabNic> nics) {
        boolean talks = nics.stream().anyMatch(nic -> routesOf(nic).stream().anyMatch(route -> !route.isDown()));
        return !talks && nics.stream().anyMatch(nic -> !routesOf(nic).isEmpty());
    }

    private void report(LabNetwork network) {
        sim.cluster.speaker().ifPresent(speaker -> {
            if (network.state == NetworkState.DOWN) {
                sim.tracer.event(1130, EventLevel.ERROR, speaker, network.name);
            } else if (network.state == NetworkState.PARTITIONED) {
                sim.tracer.event(1129, EventLevel.ERROR, speaker, network.name);
            }
        });
    }
}
