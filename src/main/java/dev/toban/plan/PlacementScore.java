package dev.toban.plan;

import java.util.Set;

/**
 * How good a node is for a role: from 0 to 100 points, more is better. Every node that can take the role has
 * {@value #BASE}. Memory adds up to {@value #MEMORY}: the share of the host's memory that is free once the role is
 * there. Each drawback takes its {@link Obstacle#weight()} away: 18 where a role to keep apart is there or the volume
 * is reached through another node, 15 where a switch or the memory is unknown or the node is no preferred owner, and 4
 * where the machine would wait for other migrations. All but the last weigh as much as memory can: the emptiest node
 * does not make up for a drawback. Plans take the node with most points, of equals the one that was read first. The
 * weights are ours; no public source gives any.
 *
 * @param memory points for free memory, 0 to {@value #MEMORY}
 * @param drawbacks what takes points away
 */
public record PlacementScore(double memory, Set<Obstacle> drawbacks) {

    public static final int BASE = 85;
    public static final int MEMORY = 15;

    public PlacementScore {
        drawbacks = Set.copyOf(drawbacks);
    }

    /** The score of a node that uses this share of its memory, 0 to 1 and beyond, once the role is there. */
    static PlacementScore of(Reasons reasons, double share) {
        double free = reasons.has(Obstacle.MEMORY_UNKNOWN) ? 0 : Math.clamp(1 - share, 0, 1);
        return new PlacementScore(MEMORY * free, reasons.obstacles());
    }

    /** All points together, 0 to 100. */
    public double total() {
        return BASE + memory - drawbacks.stream().mapToInt(Obstacle::weight).sum();
    }
}
