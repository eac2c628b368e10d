package dev.toban.plan;

import dev.toban.model.ClusterNode;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses nodes for roles while a plan is made. The best node is the one with the fewest drawbacks, then the one whose
 * memory is used least once the role is there.
 */
final class Targets {

    private final Draft draft;
    private final Set<NodeName> avoided;

    Targets(Draft draft, Set<NodeName> avoided) {
        this.draft = draft;
        this.avoided = Set.copyOf(avoided);
    }

    /** A node and what stands against it. */
    record Candidate(NodeName node, Set<Obstacle> obstacles, double share) {

        boolean isPossible() {
            return obstacles.stream().noneMatch(Obstacle::isHard);
        }

        private int drawbacks() {
            return obstacles.size();
        }
    }

    /** The wanted node, or the best one; empty when no node can take the role. */
    Optional<Candidate> choose(GroupName role, long bytes, @Nullable NodeName wanted) {
        return Optional.ofNullable(wanted)
                .map(node -> List.of(candidate(role, bytes, node)))
                .orElseGet(() -> candidates(role, bytes))
                .stream()
                .filter(Candidate::isPossible)
                .min(Comparator.comparingInt(Candidate::drawbacks).thenComparingDouble(Candidate::share));
    }

    /** Every node but the avoided ones, possible or not. */
    List<Candidate> candidates(GroupName role, long bytes) {
        return draft.inventory().nodes().stream()
                .map(ClusterNode::name)
                .filter(node -> !avoided.contains(node))
                .map(node -> candidate(role, bytes, node))
                .toList();
    }

    Candidate candidate(GroupName role, long bytes, NodeName node) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        obstacles.addAll(draft.placement().obstacles(role, node));
        Optional<Long> free = draft.capacity().free(node);
        if (bytes > 0 && free.isEmpty()) {
            obstacles.add(Obstacle.MEMORY_UNKNOWN);
        }
        if (bytes > 0 && free.filter(left -> left < bytes).isPresent()) {
            obstacles.add(Obstacle.NOT_ENOUGH_MEMORY);
        }
        double size = draft.capacity().size(node).orElse(Long.MAX_VALUE);
        return new Candidate(node, obstacles, (draft.capacity().used(node) + bytes) / size);
    }
}
