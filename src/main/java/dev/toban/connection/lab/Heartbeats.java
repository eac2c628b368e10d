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
    private final Map<LabNode, Map<LabNode, List<Route>>> between = new HashMap<>();
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

    List<Route> routesBetween(LabNode a, LabNode b) {
        return between.getOrDefault(a, Map.of()).getOrDefault(b, List.of());
    }

    /** True while at least one route between two nodes is not known to be down. */
    boolean hear(LabNode a, LabNode b) {
        return routesBetween(a, b).stream().anyMatch(route -> !route.isDown());
    }

    /** True while it is not certain yet whether two nodes still hear each other. */
    boolean isDoubtful(LabNode a, LabNode b) {
        return routesBetween(a, b).stream().anyMatch(Route::isDoubtful);
    }

    /** True when two nodes should hear each other and do not. */
    boolean isLost(LabNode a, LabNode b) {
        return !routesBetween(a, b).isEmpty() && !hear(a, b);
    }

    /** True when no frame gets from one node to another that should hear it. */
    boolean isCut(LabNode a, LabNode b) {
        List<Route> routes = routesBetween(a, b);
        return !routes.isEmpty()
                && (sim.partition.separates(a, b) || routes.stream().noneMatch(Route::isLinked));
    }

    /** True when two nodes would hear each other if both ran their cluster service. */
    boolean canReach(LabNode a, LabNode b) {
        return !sim.partition.separates(a, b)
                && !a.isMute()
                && !b.isMute()
                && routesBetween(a, b).stream().anyMatch(Route::isLinked);
    }

    void plumb() {
        List<LabNode> nodes = List.copyOf(sim.cluster.nodes.values());
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                between(nodes.get(i), nodes.get(j));
            }
        }
    }

    private void between(LabNode a, LabNode b) {
        List<Route> found = new ArrayList<>();
        for (LabNic one : used(a)) {
            for (LabNic other : used(b)) {
                if (one.network == other.network) {
                    found.add(new Route(one, other, kind(a, b, Route.RouteClass.SAME_SUBNET)));
                }
            }
        }
        if (found.isEmpty()) {
            routed(a, b, found);
        }
        note(a, b, found);
        note(b, a, found);
    }

    private void note(LabNode a, LabNode b, List<Route> found) {
        routes.computeIfAbsent(a, _ -> new ArrayList<>()).addAll(found);
        between.computeIfAbsent(a, _ -> new HashMap<>()).put(b, found);
    }

    /** Nodes without a common subnet reach each other through the gateways. */
    private void routed(LabNode a, LabNode b, List<Route> found) {
        for (LabNic one : used(a)) {
            for (LabNic other : used(b)) {
                if (one.network.spec.gateway() != null && other.network.spec.gateway() != null) {
                    found.add(new Route(one, other, kind(a, b, Route.RouteClass.CROSS_SUBNET)));
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
            route.directions.forEach(this::recheck);
        }
    }

    private void recheck(Route.Direction direction) {
        boolean works = direction.works() && !sim.partition.separates(direction.from.node, direction.to.node);
        if (direction.open && !works) {
            direction.open = false;
            long delay = delay(direction.route.kind);
            direction.lastHeard = lastHeard(direction) / delay * delay;
            expect(direction);
        } else if (!direction.open && works) {
            direction.open = true;
            direction.verdict.cancel();
            recovered(direction);
        }
    }

    private long lastHeard(Route.Direction direction) {
        return direction.from.node.silences.stream()
                .filter(silence -> silence.kinds.contains(direction.route.kind))
                .mapToLong(silence -> silence.lastHeard)
                .reduce(sim.now(), Math::min);
    }

    private void recovered(Route.Direction direction) {
        if (direction.down) {
            direction.down = false;
            Route route = direction.route;
            interfaces.update(route.one.network);
            interfaces.update(route.other.network);
            sim.membership.evaluateSoon();
        }
    }

    /** New settings count at once, also for routes that are silent already. Source: domain/wsfc.md §11. */
    void settingsChanged() {
        for (LabNode node : sim.cluster.nodes.values()) {
            routesOf(node).stream()
                    .flatMap(route -> route.directions.stream())
                    .filter(direction -> direction.from.node == node && direction.isDoubtful())
                    .forEach(this::expect);
        }
    }

    private void expect(Route.Direction direction) {
        direction.verdict.cancel();
        if (!direction.down) {
            Route.RouteClass kind = direction.route.kind;
            long at = direction.lastHeard + delay(kind) * threshold(kind);
            direction.verdict = sim.queue.put(Math.max(sim.now(), at), () -> silent(direction));
        }
    }

    private void silent(Route.Direction direction) {
        Route route = direction.route;
        boolean known = route.isDown();
        direction.down = true;
        LabNic silent = route.silent();
        LabNic observer = route.observer();
        if (!known && silent.node.isMember() && observer.node.isMember()) {
            Fields fields = Fields.of("node", silent.node.name)
                    .and("by", observer.node.name)
                    .and("network", silent.network.name);
            sim.tracer.line(
                    TraceKind.HEARTBEAT_DOWN,
                    fields.and("after", BigDecimal.valueOf((sim.now() - direction.lastHeard) / Simulation.MILLI, 3)));
        }
        sim.membership.evaluateSoon();
    }

    /** Microseconds between two heartbeats. */
    long delay(Route.RouteClass kind) {
        HeartbeatSettings set = sim.cluster.heartbeat;
        int milliseconds = switch (kind) {
            case SAME_SUBNET -> or(set.sameSubnetDelay(), 1000);
            case CROSS_SUBNET -> or(set.crossSubnetDelay(), 1000);
            case CROSS_SITE -> or(set.crossSiteDelay(), 1000);
        };
        return Simulation.MILLI * milliseconds;
    }

    /** Missing heartbeats after which a route is down. */
    int threshold(Route.RouteClass kind) {
        HeartbeatSettings set = sim.cluster.heartbeat;
        return switch (kind) {
            case SAME_SUBNET -> or(set.sameSubnetThreshold(), 10);
            case CROSS_SUBNET -> or(set.crossSubnetThreshold(), 20);
            case CROSS_SITE -> or(set.crossSiteThreshold(), 20);
        };
    }

    private static int or(@Nullable Integer value, int preset) {
        return value == null ? preset : value;
    }
}
