package dev.toban.plan;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.ResourceState;
import dev.toban.model.WitnessType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The votes of now. More than half of all must stay when nodes are lost at once; dynamic quorum counts anew only after
 * each loss. Source: domain/wsfc.md §12.3.
 *
 * @param total all current votes, the witness's among them; 0 when the cluster did not tell them
 * @param witness votes of a witness that is there
 * @param members nodes that are there, those with a vote first
 */
record Votes(int total, int witness, List<Ballot> members) {

    Votes {
        members = List.copyOf(members);
    }

    /** A node and its current votes, 0 or 1. */
    record Ballot(NodeName node, int votes) {}

    static Votes of(Inventory inventory) {
        int witness = inventory.quorum().witnessType() == WitnessType.NONE
                ? 0
                : vote(inventory.cluster().votes().witnessDynamicWeight());
        ResourceState state = inventory.quorum().witnessState();
        boolean there = state == ResourceState.ONLINE || state == ResourceState.UNKNOWN;
        int ofNodes = inventory.nodes().stream()
                .mapToInt(node -> vote(node.votes().dynamicWeight()))
                .sum();
        List<Ballot> members = inventory.nodes().stream()
                .filter(node -> node.state() == NodeState.UP || node.state() == NodeState.PAUSED)
                .map(Votes::ballot)
                .sorted(Comparator.comparingInt(Ballot::votes).reversed())
                .toList();
        return new Votes(witness + ofNodes, there ? witness : 0, members);
    }

    private static Ballot ballot(ClusterNode node) {
        return new Ballot(node.name(), vote(node.votes().dynamicWeight()));
    }

    private static int vote(@Nullable Integer weight) {
        return Optional.ofNullable(weight).orElse(0);
    }

    /** Votes that stay while these nodes are gone. */
    int without(Predicate<NodeName> gone) {
        return witness
                + members.stream()
                        .filter(member -> !gone.test(member.node()))
                        .mapToInt(Ballot::votes)
                        .sum();
    }

    /** True when so many votes are more than half. */
    boolean isMajority(int left) {
        return 2 * left > total;
    }

    /** The nodes, so many of them, whose loss at once leaves the fewest votes. */
    List<NodeName> heaviest(int count) {
        return members.stream().limit(count).map(Ballot::node).toList();
    }
}
