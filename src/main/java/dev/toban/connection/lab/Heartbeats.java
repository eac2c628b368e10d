package dev.toban.connection.lab;

import dev.toban.lab.TraceKind;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.NetworkRole;
import dev.toban.model.WindowsServer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Routes between nodes. Heartbeats are sent every delay from the start of the run; a route is down when as many of them
 * are missing as the threshold says, counted from the last one heard. Source: domain/wsfc.md §11.
 */
final class Heartbeats {

    private final Simulation sim;
    private final Map<LabNode, List<Route>> routes = new HashMap<>();
    private final Map<Route.Ends, Route> known = new HashMap<>();
    private final Interfaces interfaces;

    Heartbeats(Simulation sim) {
        this.sim = sim;
        this.interfaces = new Interfaces(sim, this);
    }

    Interfaces interfaces() {
        return interfaces;
    }

    List<Route> routesOf(LabNode node) {
        return routes.getOrDefault(node, List.of());
    }

    /** True while at least one route between two nodes is not known to be down. */
    boolean hear(LabNode a, LabNode b) {
        return routesOf(a).stream().anyMatch(route -> !route.down && route.joins(a, b));
    }

    void plumb() {
        List<LabNode> nodes = List.copyOf(sim.cluster.nodes.values());
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                between(nodes.get(i), nodes.get(j));
            }
        }
    }

    /** Works routes out anew after networks have changed; what is known of a route that stays, stays known. */
    void replumb() {
        routes.clear();
        plumb();
        Set<Route> used = new HashSet<>();
        routes.values().forEach(used::addAll);
        known.values().stream().filter(route -> !used.contains(route)).forEach(Route::cancelVerdict);
        known.values().retainAll(used);
        sim.cluster.nodes.values().forEach(this::recheck);
        interfaces.update();
        sim.membership.evaluateSoon();
    }

    private Route route(LabNic one, LabNic other, Route.RouteClass kind) {
        return known.computeIfAbsent(new Route.Ends(one, other, kind), Route::new);
    }

    private void between(LabNode a, LabNode b) {
        List<Route> found = new ArrayList<>();
        for (LabNic one : used(a)) {
            for (LabNic other : used(b)) {
                if (one.network == other.network) {
                    found.add(route(one, other, kind(a, b, Route.RouteClass.SAME_SUBNET)));
                }
            }
        }
        if (found.isEmpty()) {
            routed(a, b, found);
        }
        found.forEach(route -> {
            routes.computeIfAbsent(a, _ -> new ArrayList<>()).add(route);
            routes.computeIfAbsent(b, _ -> new ArrayList<>()).add(route);
        });
    }

    /** Nodes without a common subnet reach each other through the gateways. */
    private void routed(LabNode a, LabNode b, List<Route> found) {
        for (LabNic one : used(a)) {
            for (LabNic other : used(b)) {
                if (one.network.spec.gateway() != null && other.network.spec.gateway() != null) {
                    found.add(route(one, other, kind(a, b, Route.RouteClass.CROSS_SUBNET)));
                }
            }
        }
    }

    private Route.RouteClass kind(LabNode a, LabNode b, Route.RouteClass within) {
        String one = a.spec.site();
        String other = b.spec.site();
        boolean apart = one != null && other != null && !one.equalsIgnoreCase(other);
        return apart && sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016) ? Route.RouteClass.CROSS_SITE : within;
    }

    /** Up to 2012 R2 only one interface per node and subnet counts. Source: domain/wsfc.md §12.7. */
    private List<LabNic> used(LabNode node) {
        boolean all = sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016);
        Set<LabNetwork> seen = new HashSet<>();
        return node.nics.stream()
                .filter(nic -> nic.network.role != NetworkRole.NONE)
                .filter(nic -> seen.add(nic.network) || all)
                .toList();
    }

    /** Looks at a node's routes after something about it has changed. */
    void recheck(LabNode node) {
        for (Route route : routesOf(node)) {
            boolean works = route.works();
            if (route.open && !works) {
                route.open = false;
                long delay = Simulation.MILLI * delay(route);
                route.lastHeard = sim.now() / delay * delay;
                expect(route);
            } else if (!route.open && works) {
                route.open = true;
                route.cancelVerdict();
                recovered(route);
            }
        }
    }

    private void recovered(Route route) {
        if (route.down) {
            route.down = false;
            interfaces.update(route.one.network);
            interfaces.update(route.other.network);
            sim.membership.evaluateSoon();
        }
    }

    /** New settings count at once, also for routes that are silent already. Source: domain/wsfc.md §11. */
    void settingsChanged() {
        sim.cluster
                .nodes
                .values()
                .forEach(node -> routesOf(node).stream()
                        .filter(route -> !route.open && !route.down && route.one.node == node)
                        .forEach(this::expect));
    }

    private void expect(Route route) {
        route.cancelVerdict();
        if (!route.down) {
            long at = route.lastHeard + Simulation.MILLI * delay(route) * threshold(route);
            route.verdict = sim.queue.put(Math.max(sim.now(), at), () -> silent(route));
        }
    }

    private void silent(Route route) {
        route.down = true;
        route.verdict = null;
        LabNic silent = route.silent();
        LabNic observer = route.observer();
        if (silent.node.isMember() && observer.node.isMember()) {
            Fields fields = Fields.of("node", silent.node.name)
                    .and("by", observer.node.name)
                    .and("network", silent.network.name);
            sim.tracer.line(
                    TraceKind.HEARTBEAT_DOWN,
                    fields.and("after", BigDecimal.valueOf((sim.now() - route.lastHeard) / Simulation.MILLI, 3)));
        }
        sim.membership.evaluateSoon();
    }

    private int delay(Route route) {
        HeartbeatSettings set = sim.cluster.heartbeat;
        return switch (route.kind) {
            case SAME_SUBNET -> or(set.sameSubnetDelay(), 1000);
            case CROSS_SUBNET -> or(set.crossSubnetDelay(), 1000);
            case CROSS_SITE -> or(set.crossSiteDelay(), 1000);
        };
    }

    private int threshold(Route route) {
        HeartbeatSettings set = sim.cluster.heartbeat;
        return switch (route.kind) {
            case SAME_SUBNET -> or(set.sameSubnetThreshold(), 10);
            case CROSS_SUBNET -> or(set.crossSubnetThreshold(), 20);
            case CROSS_SITE -> or(set.crossSiteThreshold(), 20);
        };
    }

    private static int or(@Nullable Integer value, int preset) {
        return value == null ? preset : value;
    }
}
