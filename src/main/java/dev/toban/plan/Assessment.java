package dev.toban.plan;

import dev.toban.model.NodeName;
import java.util.Optional;
import java.util.Set;

/**
 * A node as a place for a role.
 *
 * @param share share of the node's memory that is used once the role is there, 0 to 1 and beyond
 */
public record Assessment(NodeName node, Reasons reasons, double share) {

    /** True when the role could run there, be it with drawbacks. */
    public boolean isPossible() {
        return reasons.isPossible();
    }

    public Set<Obstacle> obstacles() {
        return reasons.obstacles();
    }

    /** Its points; empty where something hard stands against it. */
    public Optional<PlacementScore> score() {
        return isPossible() ? Optional.of(PlacementScore.of(reasons, share)) : Optional.empty();
    }

    double points() {
        return score().map(PlacementScore::total).orElse(-1.0);
    }
}
