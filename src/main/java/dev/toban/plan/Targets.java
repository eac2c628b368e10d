package dev.toban.plan;

import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses nodes for roles while a plan is made: the one with the best {@link PlacementScore}. */
final class Targets {

    private final Draft draft;
    private final Set<NodeName> avoided;

    Targets(Draft draft, Set<NodeName> avoided) {
        this.draft = draft;
        this.avoided = Set.copyOf(avoided);
    }

    /** The wanted node, or the best one; empty when no node can take the role. */
    Optional<Assessment> choose(GroupName role, @Nullable NodeName wanted) {
        return Placement.best(wanted == null ? candidates(role) : List.of(candidate(role, wanted)));
    }

    /** Every node but the avoided ones, possible or not. */
    List<Assessment> candidates(GroupName role) {
        return draft.placement().assess(role, draft.capacity()).stream()
                .filter(candidate -> !avoided.contains(candidate.node()))
                .toList();
    }

    /** This node, even if it is avoided; one that the cluster does not have is not up. */
    Assessment candidate(GroupName role, NodeName node) {
        return draft.placement().assess(role, draft.capacity()).stream()
                .filter(candidate -> candidate.node().equals(node))
                .findFirst()
                .orElse(new Assessment(node, new Reasons(Obstacle.NODE_NOT_UP.bit()), 1));
    }
}
