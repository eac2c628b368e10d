package dev.toban.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of the cluster.
 *
 * @param name NetBIOS name
 * @param id number of the node as text
 * @param state state in the membership
 * @param statusInformation flags beside the state
 * @param since when the state began; absent when nobody saw it
 * @param drain drain and failback
 * @param votes votes
 * @param version Windows build
 * @param identity hardware and identity
 * @param host Hyper-V settings; absent when the node did not answer
 */
public record ClusterNode(
        NodeName name,
        @Nullable String id,
        NodeState state,
        Set<NodeStatus> statusInformation,
        @Nullable Instant since,
        NodeDrain drain,
        NodeVotes votes,
        NodeVersion version,
        NodeIdentity identity,
        @Nullable VirtualMachineHost host)
        implements InventoryItem {

    public ClusterNode {
        statusInformation = Flags.copyOf(statusInformation);
    }

    @Override
    public NodeName key() {
        return name;
    }

    /** True when roles may be moved here: up, and neither isolated nor quarantined. */
    public boolean takesRoles() {
        return state == NodeState.UP && !has(NodeStatus.ISOLATED) && !has(NodeStatus.QUARANTINED);
    }

    public boolean has(NodeStatus flag) {
        return statusInformation.contains(flag);
    }
}
