package dev.toban.connection.lab;

import java.util.List;

/** The way of heartbeats between two interfaces: each end sends, and each end counts what the other sent. */
final class Route {

    final LabNic one;
    final LabNic other;
    final RouteClass kind;
    final List<Direction> directions;

    Route(LabNic one, LabNic other, RouteClass kind) {
        this.one = one;
        this.other = other;
        this.kind = kind;
        this.directions = List.of(new Direction(this, one, other), new Direction(this, other, one));
    }

    /** Which pair of heartbeat settings counts. */
    enum RouteClass {
        SAME_SUBNET,
        CROSS_SUBNET,
        CROSS_SITE
    }

    /** Heartbeats from one end to the other, and what is known about them. */
    static final class Direction {

        final Route route;
        final LabNic from;
        final LabNic to;
        boolean open = true;
        boolean down;
        long lastHeard;
        EventQueue.Event verdict = EventQueue.Event.NONE;

        private Direction(Route route, LabNic from, LabNic to) {
            this.route = route;
            this.from = from;
            this.to = to;
        }

        /** True when the sender sends and both ends have a link. */
        boolean works() {
            return from.linked && to.linked && from.node.beats(route.kind);
        }

        /** True while heartbeats are missing, but not enough of them yet. */
        boolean isDoubtful() {
            return !open && !down;
        }
    }

    /** A route counts as down when either end has waited in vain. */
    boolean isDown() {
        return directions.stream().anyMatch(direction -> direction.down);
    }

    boolean isDoubtful() {
        return directions.stream().anyMatch(Direction::isDoubtful);
    }

    /** True when frames would get through, whether or not both ends run their cluster service. */
    boolean isLinked() {
        return one.linked && other.linked;
    }

    /** The end that is silent, as far as it can be told. */
    LabNic silent() {
        return sends(one) || !sends(other) ? other : one;
    }

    private boolean sends(LabNic nic) {
        return nic.linked && nic.node.beats(kind);
    }

    LabNic observer() {
        return silent() == one ? other : one;
    }
}
