package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Quorum settings of a cluster.
 *
 * @param quorumArbitrationTimeMax seconds, 1 to 3600
 * @param dynamicQuorum 1 when votes are adjusted to the nodes that run
 * @param witnessDynamicWeight the witness's current vote, 0 or 1
 * @param lowerQuorumPriorityNodeId the node that loses its vote first, 0 for none
 * @param fixQuorum 1 while the cluster was forced to start
 * @param preventQuorum 1 when a starting node may not form a cluster
 * @param witnessRestartInterval minutes
 * @param witnessDatabaseWriteTimeout seconds
 */
public record VoteSettings(
        @Nullable Integer quorumArbitrationTimeMax,
        @Nullable Integer dynamicQuorum,
        @Nullable Integer witnessDynamicWeight,
        @Nullable Integer lowerQuorumPriorityNodeId,
        @Nullable Integer fixQuorum,
        @Nullable Integer preventQuorum,
        @Nullable Integer witnessRestartInterval,
        @Nullable Integer witnessDatabaseWriteTimeout)
        implements Facet {}
