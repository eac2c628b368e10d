package dev.toban.connection.lab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works out who may stay when members no longer hear each other: on a side everybody hears everybody, and the side with
 * quorum goes on. Source: domain/wsfc.md §12.3, and event 1006 (incomplete connectivity) of §13.1.
 */
final class Regroup {

    private final Simulation sim;

    Regroup(Simulation sim) {
        this.sim = sim;
    }

    /** Members in groups that hear each other. */
    List<Set<LabNode>> sides() {
        Set<LabNode> rest = new LinkedHashSet<>(sim.cluster.members().toList());
        List<Set<LabNode>> sides = new ArrayList<>();
        while (!rest.isEmpty()) {
            Set<LabNode> side = side(rest);
            rest.addAll(prune(side));
            sides.add(side);
        }
        return sides;
    }

    private Set<LabNode> side(Set<LabNode> rest) {
        Set<LabNode> side = new LinkedHashSet<>();
        Deque<LabNode> open = new ArrayDeque<>();
        open.add(rest.iterator().next());
        while (!open.isEmpty()) {
            LabNode node = open.removeFirst();
            if (rest.remove(node)) {
                side.add(node);
                rest.stream().filter(other -> sim.heartbeats.hear(node, other)).forEach(open::add);
            }
        }
        return side;
    }

    /** Takes nodes out of a side until everybody hears everybody; nothing while that is still in doubt. */
    private Set<LabNode> prune(Set<LabNode> side) {
        Set<LabNode> out = new LinkedHashSet<>();
        Optional<LabNode> worst = worst(side);
        while (worst.isPresent()) {
            LabNode node = worst.get();
            if (side.stream().anyMatch(other -> sim.heartbeats.isDoubtful(node, other))) {
                return out;
            }
            side.remove(node);
            out.add(node);
            worst = worst(side);
        }
        return out;
    }

    /** The node that misses most of the others; of several one without the core role, then the highest id. */
    private Optional<LabNode> worst(Set<LabNode> side) {
        return side.stream()
                .filter(node -> missing(node, side) > 0)
                .max(Comparator.comparingLong((LabNode node) -> missing(node, side))
                        .thenComparing(node -> !ownsCore(Set.of(node)))
                        .thenComparingInt(node -> node.id));
    }

    private long missing(LabNode node, Set<LabNode> side) {
        return side.stream().filter(other -> sim.heartbeats.isLost(node, other)).count();
    }

    /**
     * The side that has quorum. The witness goes with the side that holds it already, which is where the core role is:
     * a challenger takes it only when that owner no longer answers.
     */
    Optional<Set<LabNode>> winner(List<Set<LabNode>> sides) {
        boolean withWitness = true;
        for (Set<LabNode> side : ranked(sides)) {
            if (sim.quorum.count(side, withWitness).isHeld()) {
                return Optional.of(side);
            }
            withWitness = false;
        }
        return Optional.empty();
    }

    /** The votes of the side that came closest to a majority. */
    Quorum.Count closest(List<Set<LabNode>> sides) {
        Quorum.Count closest = sim.quorum.count(List.of(), false);
        boolean withWitness = true;
        for (Set<LabNode> side : ranked(sides)) {
            Quorum.Count count = sim.quorum.count(side, withWitness);
            closest = count.present() > closest.present() ? count : closest;
            withWitness = false;
        }
        return closest;
    }

    private List<Set<LabNode>> ranked(List<Set<LabNode>> sides) {
        return sides.stream()
                .filter(side -> side.stream().anyMatch(Regroup::canDecide))
                .sorted(Comparator.comparing(
                                (Set<LabNode> side) -> side.stream().allMatch(LabNode::isMute))
                        .thenComparing(side -> !ownsCore(side))
                        .thenComparingInt(side -> -side.size()))
                .toList();
    }

    private static boolean canDecide(LabNode node) {
        return node.speaks() && !node.frozen;
    }

    private boolean ownsCore(Collection<LabNode> side) {
        return sim.cluster.coreOwner().filter(side::contains).isPresent();
    }
}
