package dev.toban.ui.overview;

import dev.toban.model.ClusterNode;
import dev.toban.model.Freshness;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.ResourceState;
import dev.toban.model.Section;
import dev.toban.model.WitnessType;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NaturalOrder;
import dev.toban.ui.support.NodeStates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The votes of a cluster and how many of them it can lose at once. More than half of the current votes must stay;
 * dynamic quorum counts anew after each loss, which is why two losses one after the other are less than two at once.
 * Source: domain/wsfc.md §12.3.
 *
 * @param known false when a vote was not told or not read in the last round
 * @param dynamic whether the votes are adjusted after each loss; absent when the cluster did not say
 */
record QuorumOutlook(boolean known, Optional<Boolean> dynamic, WitnessType witness, List<Voter> voters) {

    QuorumOutlook {
        voters = List.copyOf(voters);
    }

    /**
     * A node or the witness.
     *
     * @param node empty for the witness
     * @param votes its current votes, 0 or 1
     */
    record Voter(Optional<NodeName> node, int votes, boolean present, Look look) {}

    /**
     * Votes that go at once.
     *
     * @param lost who goes; empty for any one of them
     * @param left votes that stay
     */
    record Loss(List<Voter> lost, int left, boolean survived) {

        Loss {
            lost = List.copyOf(lost);
        }
    }

    static QuorumOutlook of(Inventory inventory) {
        WitnessType type = inventory.quorum().witnessType();
        Integer witnessVote = inventory.cluster().votes().witnessDynamicWeight();
        Stream<Voter> nodes = inventory.nodes().stream()
                .sorted(Comparator.comparing(node -> node.name().value(), NaturalOrder.INSTANCE))
                .map(QuorumOutlook::voter);
        Stream<Voter> witness = type == WitnessType.NONE
                ? Stream.empty()
                : Stream.of(witness(witnessVote, inventory.quorum().witnessState()));
        boolean told = inventory.nodes().stream().allMatch(node -> node.votes().dynamicWeight() != null)
                && (type == WitnessType.NONE || witnessVote != null);
        boolean fresh = inventory.reading(Section.NODES).freshness() == Freshness.FRESH
                && inventory.reading(Section.CLUSTER).freshness() == Freshness.FRESH;
        Optional<Boolean> dynamic =
                Optional.ofNullable(inventory.cluster().votes().dynamicQuorum()).map(flag -> flag == 1);
        return new QuorumOutlook(
                told && fresh, dynamic, type, Stream.concat(nodes, witness).toList());
    }

    private static Voter voter(ClusterNode node) {
        boolean present = node.state() == NodeState.UP || node.state() == NodeState.PAUSED;
        int votes = vote(node.votes().dynamicWeight());
        Look look = present && votes == 0 ? Look.OFF : NodeStates.of(node).look();
        return new Voter(Optional.of(node.name()), votes, present, look);
    }

    private static Voter witness(@Nullable Integer vote, ResourceState state) {
        int votes = vote(vote);
        boolean present = state == ResourceState.ONLINE || state == ResourceState.UNKNOWN;
        Look there = votes == 0 ? Look.OFF : Look.OK;
        Look look = state == ResourceState.UNKNOWN ? Look.UNKNOWN : there;
        return new Voter(Optional.empty(), votes, present, present ? look : Look.FAILED);
    }

    private static int vote(@Nullable Integer weight) {
        return Optional.ofNullable(weight).orElse(0);
    }

    int total() {
        return voters.stream().mapToInt(Voter::votes).sum();
    }

    int present() {
        return standing().stream().mapToInt(Voter::votes).sum();
    }

    /** Fewer votes than these, and the cluster stops. */
    int needed() {
        return total() / 2 + 1;
    }

    /** Any one vote, the largest part of a pair that is survived, and the first combination that stops the cluster. */
    List<Loss> losses() {
        int stopping = present() - needed() + 1;
        if (!known || stopping < 1) {
            return List.of();
        }
        List<Loss> losses = new ArrayList<>();
        losses.add(new Loss(List.of(), present() - 1, stopping > 1));
        if (stopping > 2) {
            losses.add(loss(standing().subList(0, 2)));
        }
        if (stopping > 1) {
            losses.add(loss(combination(stopping)));
        }
        return losses;
    }

    /** Voters that are there and count, the witness last. */
    private List<Voter> standing() {
        return voters.stream()
                .filter(voter -> voter.present() && voter.votes() > 0)
                .toList();
    }

    /** The first nodes and, where it votes, the witness: that it counts like a node is easily forgotten. */
    private List<Voter> combination(int size) {
        List<Voter> standing = standing();
        Voter last = standing.getLast();
        List<Voter> combination =
                new ArrayList<>(standing.subList(0, last.node().isEmpty() ? size - 1 : size));
        if (last.node().isEmpty()) {
            combination.add(last);
        }
        return combination;
    }

    private Loss loss(List<Voter> lost) {
        int left = present() - lost.stream().mapToInt(Voter::votes).sum();
        return new Loss(lost, left, left >= needed());
    }
}
