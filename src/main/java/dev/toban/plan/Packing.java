package dev.toban.plan;

import dev.toban.plan.SurvivalCase.Node;
import dev.toban.plan.SurvivalCase.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Gives the machines of lost nodes a place on the others, those of high priority first, then the large ones: first each
 * where most memory is free, and if some find none, once more each where it just fits. What both leave over finds no
 * place by our reckoning; a cleverer arrangement may still exist, and the cluster looks for none.
 */
final class Packing {

    private final List<Node> nodes;
    private final List<Role> roles;

    Packing(List<Node> nodes, List<Role> roles) {
        this.nodes = nodes;
        this.roles = roles;
    }

    /**
     * What came of it.
     *
     * @param homeless roles that found no place
     * @param missing their bytes
     * @param left bytes that are left on the nodes that stay
     */
    record Result(List<Survival.Homeless> homeless, long missing, long left) {}

    /** Loses these nodes; the numbers are those of roles on them, in the order of all roles. */
    Result lose(BitSet lost, int[] moving) {
        Result first = pack(lost, moving, true);
        if (first.homeless().isEmpty()) {
            return first;
        }
        Result second = pack(lost, moving, false);
        return second.missing() < first.missing() ? second : first;
    }

    private Result pack(BitSet lost, int[] moving, boolean roomiest) {
        long[] free = new long[nodes.size()];
        long left = 0;
        for (int node = 0; node < free.length; node++) {
            free[node] = lost.get(node) || !nodes.get(node).takes()
                    ? -1
                    : Math.max(0, nodes.get(node).free());
            left += Math.max(0, free[node]);
        }
        List<Survival.Homeless> homeless = new ArrayList<>();
        long missing = 0;
        for (int number : moving) {
            Role role = roles.get(number);
            int best = roomiest ? roomiest(role, free) : tightest(role, free);
            if (best >= 0) {
                free[best] -= role.bytes();
                left -= role.bytes();
            } else {
                homeless.add(new Survival.Homeless(role.name(), role.bytes(), why(role, free)));
                missing += role.bytes();
            }
        }
        return new Result(homeless, missing, left);
    }

    private static int roomiest(Role role, long[] free) {
        int best = -1;
        BitSet possible = role.possible();
        for (int node = possible.nextSetBit(0); node >= 0; node = possible.nextSetBit(node + 1)) {
            if (free[node] >= role.bytes() && (best < 0 || free[node] > free[best])) {
                best = node;
            }
        }
        return best;
    }

    private static int tightest(Role role, long[] free) {
        int best = -1;
        BitSet possible = role.possible();
        for (int node = possible.nextSetBit(0); node >= 0; node = possible.nextSetBit(node + 1)) {
            if (free[node] >= role.bytes() && (best < 0 || free[node] < free[best])) {
                best = node;
            }
        }
        return best;
    }

    private static Survival.NoPlace why(Role role, long[] free) {
        boolean another = role.possible().stream().anyMatch(node -> free[node] >= 0);
        return another ? Survival.NoPlace.NO_MEMORY : Survival.NoPlace.NO_NODE;
    }
}
