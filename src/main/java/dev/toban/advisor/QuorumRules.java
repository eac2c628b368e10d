package dev.toban.advisor;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.NodeState;
import dev.toban.model.ResourceState;
import dev.toban.model.WitnessType;
import dev.toban.text.Message;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Votes that are close to not being enough. Source: domain/wsfc.md §12.3. */
final class QuorumRules {

    private QuorumRules() {}

    static Stream<Finding> of(Inventory inventory) {
        return Stream.of(lost(inventory).or(() -> thin(inventory)), witness(inventory))
                .flatMap(Optional::stream);
    }

    /** True when the nodes are known and not one of them is a member: then nothing runs, and nothing is restarted. */
    static boolean isLost(Inventory inventory) {
        return !inventory.nodes().isEmpty()
                && inventory.nodes().stream()
                        .map(ClusterNode::state)
                        .allMatch(state -> state == NodeState.DOWN || state == NodeState.JOINING);
    }

    private static Optional<Finding> lost(Inventory inventory) {
        if (!isLost(inventory)) {
            return Optional.empty();
        }
        Votes votes = votes(inventory);
        Optional<Instant> since = inventory.nodes().stream()
                .flatMap(node -> Optional.ofNullable(node.since()).stream())
                .max(Comparator.naturalOrder());
        return Optional.of(Finding.of(
                        FindingLevel.FAULT,
                        Message.of("advisor.quorum.lost"),
                        Message.of("advisor.quorum.lost.why", votes.present(), votes.total()),
                        inventory.cluster().name().value())
                .since(since));
    }

    /** Current votes, and how many of them are there. */
    private record Votes(int present, int total) {}

    private static Votes votes(Inventory inventory) {
        int witness = vote(inventory.cluster().votes().witnessDynamicWeight());
        int total = witness;
        int present = witness;
        for (ClusterNode node : inventory.nodes().values()) {
            int vote = vote(node.votes().dynamicWeight());
            total += vote;
            boolean there = node.state() == NodeState.UP || node.state() == NodeState.PAUSED;
            present += there ? vote : 0;
        }
        return new Votes(present, total);
    }

    /** More than half of the votes must stay when one more voter is lost. */
    private static Optional<Finding> thin(Inventory inventory) {
        Votes votes = votes(inventory);
        if (votes.total() < 2 || (votes.present() - 1) * 2 > votes.total()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                FindingLevel.WARNING,
                Message.of("advisor.quorum.thin"),
                Message.of("advisor.quorum.thin.why", votes.present(), votes.total()),
                inventory.cluster().name().value()));
    }

    private static int vote(@Nullable Integer weight) {
        return Optional.ofNullable(weight).orElse(0);
    }

    private static Optional<Finding> witness(Inventory inventory) {
        WitnessType type = inventory.quorum().witnessType();
        ResourceState state = inventory.quorum().witnessState();
        boolean fine = type == WitnessType.NONE
                || type == WitnessType.UNKNOWN
                || state == ResourceState.ONLINE
                || state == ResourceState.UNKNOWN;
        return fine
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingLevel.WARNING,
                        Message.of("advisor.quorum.witness"),
                        Message.of("advisor.quorum.witness.why", state),
                        inventory.cluster().name().value()));
    }
}
