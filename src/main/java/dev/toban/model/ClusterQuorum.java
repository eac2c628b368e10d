package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * How the cluster decides that it may run.
 *
 * @param quorumType Majority on 2016 and later
 * @param quorumResource the witness resource; absent without a witness
 * @param witnessType told by the type of that resource
 * @param witnessState state of that resource
 * @param witnessPath share of a file share witness
 * @param witnessAccountName storage account of a cloud witness
 */
public record ClusterQuorum(
        QuorumType quorumType,
        @Nullable ResourceName quorumResource,
        WitnessType witnessType,
        ResourceState witnessState,
        @Nullable String witnessPath,
        @Nullable String witnessAccountName)
        implements InventoryItem {

    @Override
    public String key() {
        return "quorum";
    }
}
