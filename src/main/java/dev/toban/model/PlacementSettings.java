package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * How a cluster places and balances its roles.
 *
 * @param autoBalancerMode 0 off, 1 when a node joins, 2 also every 30 minutes
 * @param autoBalancerLevel 1 at 80 % load, 2 at 70 %, 3 at 60 %
 * @param drainOnShutdown 1 when a shutdown drains the node first
 * @param placementOptions bits of the placement manager
 * @param minimumNeverPreemptPriority roles from this priority on are never taken offline for others
 * @param minimumPreemptorPriority roles from this priority on may take others offline
 * @param clusterEnforcedAntiAffinity 1 when anti-affinity may leave a role offline
 */
public record PlacementSettings(
        @Nullable Integer autoBalancerMode,
        @Nullable Integer autoBalancerLevel,
        @Nullable Integer drainOnShutdown,
        @Nullable Integer placementOptions,
        @Nullable Integer minimumNeverPreemptPriority,
        @Nullable Integer minimumPreemptorPriority,
        @Nullable Integer clusterEnforcedAntiAffinity)
        implements Facet {}
