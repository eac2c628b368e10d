package dev.toban.connection.lab;

import org.jspecify.annotations.Nullable;

/** The way of heartbeats between two interfaces, and what is known about it. */
final class Route {

    final LabNic one;
    final LabNic other;
    final RouteClass kind;
    boolean open = true;
    boolean down;
    long lastHeard;
    EventQueue.@Nullable Event verdict;

    Route(Ends ends) {
        this.one = ends.one;
        this.other = ends.other;
        this.kind = ends.kind;
    }

    /** What makes a route the same one. */
    record Ends(LabNic one, LabNic other, RouteClass kind) {}

    /** Which pair of heartbeat settings counts. */
    enum RouteClass {
        SAME_SUBNET,
        CROSS_SUBNET,
        CROSS_SITE
    }

    boolean joins(LabNode a, LabNode b) {
        return (one.node == a && other.node == b) || (one.node == b && other.node == a);
    }

    boolean works() {
        return one.works() && other.works() && (one.network == other.network || isRouted());
    }

    /** Between two subnets heartbeats need the gateways of both. */
    private boolean isRouted() {
        return one.network.gatewayAnswers && other.network.gatewayAnswers;
    }

    /** The end that is silent, as far as it can be told. */
    LabNic silent() {
        return other.works() ? one : other;
    }

    LabNic observer() {
        return silent() == one ? other : one;
    }

    void cancelVerdict() {
        if (verdict != null) {
            verdict.cancel();
            verdict = null;
        }
    }
}
