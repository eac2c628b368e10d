package dev.toban.connection.lab;

import java.util.EnumSet;
import java.util.Set;

/** Why a node that lives sends no heartbeats: a hang, a snapshot, load. Source: domain/wsfc.md §11. */
final class Silence {

    final Set<Route.RouteClass> kinds;
    /** When it was heard last; the heartbeat of that instant still got through. */
    final long lastHeard;

    private Silence(Set<Route.RouteClass> kinds, long lastHeard) {
        this.kinds = kinds;
        this.lastHeard = lastHeard;
    }

    /** No heartbeat on any route from now on. */
    static Silence everywhere(long lastHeard) {
        return new Silence(EnumSet.allOf(Route.RouteClass.class), lastHeard);
    }

    /** No heartbeat on routes of one kind. */
    static Silence on(Route.RouteClass kind, long lastHeard) {
        return new Silence(EnumSet.of(kind), lastHeard);
    }
}
