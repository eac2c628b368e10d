package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Heartbeat settings of a cluster, and what each may be; what a Windows version does not have is absent. Source:
 * domain/wsfc.md §11.
 *
 * @param sameSubnetDelay milliseconds between heartbeats
 * @param sameSubnetThreshold missed heartbeats before a route is down
 * @param crossSubnetDelay milliseconds
 * @param crossSubnetThreshold missed heartbeats
 * @param crossSiteDelay milliseconds, 2016 and later
 * @param crossSiteThreshold missed heartbeats, 2016 and later
 * @param routeHistoryLength entries kept per route
 * @param plumbAllCrossSubnetRoutes 0, 1 or 2
 */
public record HeartbeatSettings(
        @Nullable Integer sameSubnetDelay,
        @Nullable Integer sameSubnetThreshold,
        @Nullable Integer crossSubnetDelay,
        @Nullable Integer crossSubnetThreshold,
        @Nullable Integer crossSiteDelay,
        @Nullable Integer crossSiteThreshold,
        @Nullable Integer routeHistoryLength,
        @Nullable Integer plumbAllCrossSubnetRoutes)
        implements Facet {

    public static final Range SAME_SUBNET_DELAY = new Range(250, 2000);
    public static final Range CROSS_SUBNET_DELAY = new Range(250, 4000);
    public static final Range CROSS_SITE_DELAY = new Range(250, 4000);
    /** Of every threshold. */
    public static final Range THRESHOLD = new Range(3, 120);

    public static final Range ROUTE_HISTORY_LENGTH = new Range(0, 40);
    public static final Range PLUMB_ALL_CROSS_SUBNET_ROUTES = new Range(0, 2);
}
