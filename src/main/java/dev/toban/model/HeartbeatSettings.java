package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Heartbeat settings of a cluster; what a Windows version does not have is absent.
 *
 * @param sameSubnetDelay milliseconds between heartbeats, 250 to 2000
 * @param sameSubnetThreshold missed heartbeats before a route is down, 3 to 120
 * @param crossSubnetDelay milliseconds, 250 to 4000
 * @param crossSubnetThreshold missed heartbeats, 3 to 120
 * @param crossSiteDelay milliseconds, 2016 and later
 * @param crossSiteThreshold missed heartbeats, 2016 and later
 * @param routeHistoryLength entries kept per route, 0 to 40
 * @param plumbAllCrossSubnetRoutes 0 to 2
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
        implements Facet {}
