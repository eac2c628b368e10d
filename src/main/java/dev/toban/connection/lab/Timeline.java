package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
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

    List<Scenario.Entry> pending() {
        return List.copyOf(pending);
    }

    private void happen(Simulation sim, Scenario.Entry entry) {
        pending.removeFirst();
        if (entry.fault() != null) {
            sim.faults.apply(entry.fault());
        } else if (entry.command() != null) {
            sim.commands.execute(entry.command());
        }
    }
}
