package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a failing scenario small: leaves out what it fails without, in the same way as before. */
final class Shrinking {

    private final Function<Scenario, Optional<String>> judge;
    private final String kind;
    private Scenario smallest;

    private Shrinking(Scenario failing, String failure, Function<Scenario, Optional<String>> judge) {
        this.judge = judge;
        this.kind = kind(failure);
        this.smallest = failing;
    }

    /** The smallest scenario found that the judge finds the same fault with. */
    static Scenario of(Scenario failing, Function<Scenario, Optional<String>> judge) {
        Optional<String> failure = judge.apply(failing);
        return failure.map(found -> new Shrinking(failing, found, judge).shrink())
                .orElse(failing);
    }

    /** The message without the numbers in it: other machines and other times are the same fault. */
    private static String kind(String failure) {
        return failure.replaceAll("[0-9]+(\\.[0-9]+)?(E[0-9]+)?", "#");
    }

    private Scenario shrink() {
        boolean changed = true;
        while (changed) {
            Scenario before = smallest;
            leaveOut(smallest.timeline(), smallest::withTimeline);
            leaveOut(smallest.virtualMachines(), machines -> with(smallest.nodes(), machines, smallest.roles()));
            leaveOut(smallest.roles(), roles -> with(smallest.nodes(), smallest.virtualMachines(), roles));
            leaveOut(smallest.nodes(), nodes -> with(nodes, smallest.virtualMachines(), smallest.roles()));
            changed = !before.equals(smallest);
        }
        return smallest;
    }

    /** Leaves out half of the items, a quarter, and so on down to single ones. */
    private <T> void leaveOut(List<T> items, Function<List<T>, Scenario> rebuild) {
        List<T> kept = new ArrayList<>(items);
        for (int size = Math.max(1, kept.size() / 2); size >= 1; size /= 2) {
            for (int from = kept.size() - size; from >= 0; from -= size) {
                List<T> rest = new ArrayList<>(kept);
                rest.subList(from, from + size).clear();
                if (accept(rebuild.apply(rest))) {
                    kept = rest;
                }
            }
        }
    }

    private boolean accept(Scenario candidate) {
        boolean fails =
                judge.apply(candidate).map(Shrinking::kind).filter(kind::equals).isPresent();
        if (fails) {
            smallest = candidate;
        }
        return fails;
    }

    private Scenario with(List<Scenario.Node> nodes, List<Scenario.Machine> machines, List<Scenario.Role> roles) {
        return new Scenario(
                smallest.scenario(),
                smallest.name(),
                smallest.description(),
                smallest.seed(),
                smallest.start(),
                smallest.cluster(),
                smallest.networks(),
                nodes,
                smallest.volumes(),
                machines,
                roles,
                smallest.settings(),
                smallest.timeline());
    }
}
