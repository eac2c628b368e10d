package dev.toban.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What stands against a role on a node, and what speaks for it.
 *
 * @param bits one for each {@link Obstacle}, and above them one for each {@link Advantage}: half a million of these are
 *     kept at once
 */
public record Reasons(int bits) {

    public static final Reasons NONE = new Reasons(0);

    private static final Obstacle[] OBSTACLES = Obstacle.values();
    private static final Advantage[] ADVANTAGES = Advantage.values();
    private static final int ALL = bits(_ -> true);
    private static final int HARD = bits(Obstacle::isHard);

    private static int bits(Predicate<Obstacle> test) {
        return Arrays.stream(OBSTACLES).filter(test).mapToInt(Obstacle::bit).sum();
    }

    /** True when nothing hard stands against it. */
    static boolean isPossible(int bits) {
        return (bits & HARD) == 0;
    }

    /** True when the role could run there, be it with drawbacks. */
    public boolean isPossible() {
        return isPossible(bits);
    }

    public boolean has(Obstacle obstacle) {
        return (bits & obstacle.bit()) != 0;
    }

    public boolean has(Advantage advantage) {
        return (bits & advantage.bit()) != 0;
    }

    /** True when drawbacks or worse stand against it. */
    public boolean hasObstacles() {
        return (bits & ALL) != 0;
    }

    Reasons with(Advantage advantage) {
        return new Reasons(bits | advantage.bit());
    }

    public Set<Obstacle> obstacles() {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        for (Obstacle obstacle : OBSTACLES) {
            if (has(obstacle)) {
                found.add(obstacle);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    public Set<Advantage> advantages() {
        Set<Advantage> found = EnumSet.noneOf(Advantage.class);
        for (Advantage advantage : ADVANTAGES) {
            if (has(advantage)) {
                found.add(advantage);
            }
        }
        return Collections.unmodifiableSet(found);
    }
}
