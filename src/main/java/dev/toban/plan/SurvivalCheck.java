package dev.toban.plan;

import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.plan.SurvivalCase.Node;
import dev.toban.plan.SurvivalCase.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reckons which losses of nodes a cluster survives. Remembers the last case: memory, owners and links rarely change
 * from one round to the next, and 64 nodes are 2,016 pairs. One thread at a time.
 */
public final class SurvivalCheck {

    /** More losses than these nobody reads. */
    private static final int READABLE = 20;

    private Optional<SurvivalCase> last = Optional.empty();
    private Survival answer = new Survival(new Survival.TooFew(), new Survival.TooFew(), List.of(), List.of());

    /** What the cluster can lose; of the same case the same object. */
    public Survival of(Inventory inventory) {
        SurvivalCase now = SurvivalCase.of(inventory);
        if (!last.equals(Optional.of(now))) {
            Reckoning reckoning = new Reckoning(now);
            answer = new Survival(reckoning.worst(1), reckoning.worst(2), now.tied(), now.unknown());
            last = Optional.of(now);
        }
        return answer;
    }

    /** The losses of one case. */
    private static final class Reckoning {

        private static final Comparator<Survival.Loss> WORST =
                Comparator.comparingLong(Survival.Loss::missing).reversed();
        private static final Comparator<Survival.Fits> TIGHTEST = Comparator.comparingDouble(Survival.Fits::share);

        private final SurvivalCase known;
        private final List<Integer> members;
        private final Packing packing;
        private final Sum[] sums;
        private final int[][] moving;
        private final BitSet takers;
        private final Sum all;

        /**
         * Bytes of some nodes.
         *
         * @param takers how many of them take roles; free and size are theirs alone
         * @param moving what would leave them
         * @param largest the largest machine that would
         * @param bound true when one of those machines cannot go to every node that takes roles
         */
        private record Sum(int takers, long free, long size, long moving, long largest, boolean bound) {

            Sum and(Sum other) {
                return new Sum(
                        takers + other.takers,
                        free + other.free,
                        size + other.size,
                        moving + other.moving,
                        Math.max(largest, other.largest),
                        bound || other.bound);
            }
        }

        Reckoning(SurvivalCase known) {
            this.known = known;
            this.packing = new Packing(known.nodes(), known.roles());
            int count = known.nodes().size();
            this.members = IntStream.range(0, count)
                    .filter(node -> known.nodes().get(node).isMember())
                    .boxed()
                    .toList();
            this.takers = new BitSet(count);
            IntStream.range(0, count)
                    .filter(node -> known.nodes().get(node).takes())
                    .forEach(takers::set);
            this.moving = IntStream.range(0, count).mapToObj(this::rolesOn).toArray(int[][]::new);
            this.sums = IntStream.range(0, count).mapToObj(this::sum).toArray(Sum[]::new);
            this.all = Arrays.stream(sums).reduce(Sum::and).orElse(new Sum(0, 0, 0, 0, 0, false));
        }

        private int[] rolesOn(int node) {
            return IntStream.range(0, known.roles().size())
                    .filter(role -> known.roles().get(role).owner() == node)
                    .toArray();
        }

        private Sum sum(int number) {
            Node node = known.nodes().get(number);
            long leaving = 0;
            long largest = 0;
            boolean bound = false;
            for (int each : moving[number]) {
                Role role = known.roles().get(each);
                leaving += role.bytes();
                largest = Math.max(largest, role.bytes());
                bound |= !coversTakers(role.possible());
            }
            return node.takes()
                    ? new Sum(1, node.free(), node.size(), leaving, largest, bound)
                    : new Sum(0, 0, 0, leaving, largest, bound);
        }

        private boolean coversTakers(BitSet possible) {
            BitSet beyond = (BitSet) takers.clone();
            beyond.andNot(possible);
            return beyond.isEmpty();
        }

        /** The answer for the worst choice of this many nodes. */
        Survival.Answer worst(int count) {
            if (members.size() <= count) {
                return new Survival.TooFew();
            }
            Optional<Survival.Stops> stops = stops(count);
            if (stops.isPresent()) {
                return stops.get();
            }
            if (!known.unknown().isEmpty()) {
                return new Survival.Unknown();
            }
            List<Survival.Loss> bad = new ArrayList<>();
            Optional<Survival.Fits> tightest = Optional.empty();
            for (int[] lost : choices(count)) {
                Survival.Fits fits = plenty(lost).orElseGet(() -> lose(lost, bad));
                tightest = tightest.filter(before -> TIGHTEST.compare(before, fits) >= 0)
                        .or(() -> Optional.of(fits));
            }
            if (bad.isEmpty()) {
                return tightest.orElseThrow();
            }
            List<Survival.Loss> readable =
                    bad.stream().sorted(WORST).limit(READABLE).toList();
            return new Survival.Shortage(readable, bad.size());
        }

        /** Without a quorum it does not matter what would fit. Votes that were not told stop nothing. */
        private Optional<Survival.Stops> stops(int count) {
            Votes votes = known.votes();
            List<NodeName> heaviest = votes.heaviest(count);
            int left = votes.without(heaviest::contains);
            return votes.total() == 0 || votes.isMajority(left)
                    ? Optional.empty()
                    : Optional.of(new Survival.Stops(heaviest, left, votes.total()));
        }

        private List<int[]> choices(int count) {
            List<int[]> choices = new ArrayList<>();
            for (int first = 0; first < members.size(); first++) {
                if (count == 1) {
                    choices.add(new int[] {members.get(first)});
                }
                for (int second = first + 1; count == 2 && second < members.size(); second++) {
                    choices.add(new int[] {members.get(first), members.get(second)});
                }
            }
            return choices;
        }

        /**
         * The answer where so much is left that no placement can fail: while machines are not bound to some nodes and
         * those that stay have room for the largest machine on the average, the emptiest of them has. Of thousands of
         * choices that leaves few to be tried.
         */
        private Optional<Survival.Fits> plenty(int[] lost) {
            Sum gone = Arrays.stream(lost)
                    .mapToObj(node -> sums[node])
                    .reduce(Sum::and)
                    .orElse(all);
            int staying = all.takers() - gone.takers();
            long left = all.free() - gone.free() - gone.moving();
            return staying > 0 && !gone.bound() && left >= staying * gone.largest()
                    ? Optional.of(fits(lost, gone, left))
                    : Optional.empty();
        }

        private Survival.Fits lose(int[] lost, List<Survival.Loss> bad) {
            BitSet gone = new BitSet();
            Arrays.stream(lost).forEach(gone::set);
            int[] homeless = Arrays.stream(lost)
                    .flatMap(node -> Arrays.stream(moving[node]))
                    .sorted()
                    .toArray();
            Packing.Result result = packing.lose(gone, homeless);
            if (!result.homeless().isEmpty()) {
                bad.add(new Survival.Loss(names(lost), result.homeless(), result.missing()));
            }
            Sum sum = Arrays.stream(lost)
                    .mapToObj(node -> sums[node])
                    .reduce(Sum::and)
                    .orElse(all);
            return fits(lost, sum, result.left());
        }

        private Survival.Fits fits(int[] lost, Sum gone, long left) {
            double size = all.size() - gone.size();
            return new Survival.Fits(names(lost), size == 0 ? 1 : 1 - left / size, left);
        }

        private List<NodeName> names(int[] lost) {
            return Arrays.stream(lost)
                    .mapToObj(node -> known.nodes().get(node).name())
                    .toList();
        }
    }
}
