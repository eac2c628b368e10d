package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The entries of a scenario's timeline that have not happened yet. */
final class Timeline {

    private final List<Scenario.Entry> pending;

    Timeline(Simulation sim) {
        pending = new ArrayList<>(sim.scenario.timeline());
        pending.sort(Comparator.comparing(Scenario.Entry::at));
        for (Scenario.Entry entry : List.copyOf(pending)) {
            sim.in(entry.at(), () -> happen(sim, entry));
        }
    }

    /** After what else happens at that time: the queue keeps that order, too. */
    private void again(Simulation sim, Scenario.Entry next) {
        int place = pending.size();
        while (place > 0 && pending.get(place - 1).at().compareTo(next.at()) > 0) {
            place--;
        }
        pending.add(place, next);
        sim.in(Duration.of(Simulation.micros(next.at()) - sim.now(), ChronoUnit.MICROS), () -> happen(sim, next));
    }

    List<Scenario.Entry> pending() {
        return List.copyOf(pending);
    }

    private void happen(Simulation sim, Scenario.Entry entry) {
        pending.removeFirst();
        entry.next().ifPresent(next -> again(sim, next));
        if (entry.fault() != null) {
            sim.faults.apply(entry.fault());
        } else if (entry.command() != null) {
            sim.commands.execute(entry.command());
        }
    }
}
