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

    private InterfaceState stateOf(LabNic nic) {
        if (!nic.node.isMember()) {
            return InterfaceState.UNAVAILABLE;
        }
        List<Route> routes = heartbeats.routesOf(nic.node).stream()
                .filter(route -> route.one == nic || route.other == nic)
                .filter(route -> partner(route, nic).node.isMember())
                .toList();
        boolean silent = !routes.isEmpty() && routes.stream().allMatch(Route::isDown);
        if (!silent) {
            return routes.isEmpty() && !nic.linked ? InterfaceState.FAILED : InterfaceState.UP;
        }
        if (!nic.linked || nic.state == InterfaceState.FAILED) {
            return InterfaceState.FAILED; // a mended one counts again when it is heard
        }
        boolean othersFault = routes.stream().noneMatch(route -> partner(route, nic).linked);
        return othersFault ? InterfaceState.UP : InterfaceState.UNREACHABLE;
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

    private static NetworkState stateOf(LabNetwork network) {
        List<InterfaceState> states = network.nics.stream()
                .filter(nic -> nic.node.isMember())
                .map(nic -> nic.state)
                .toList();
        if (states.isEmpty()) {
            return NetworkState.UNAVAILABLE;
        }
        if (states.stream().noneMatch(state -> state == InterfaceState.UP)) {
            return NetworkState.DOWN;
        }
        return states.contains(InterfaceState.UNREACHABLE) ? NetworkState.PARTITIONED : NetworkState.UP;
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
