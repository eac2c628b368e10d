package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import dev.toban.lab.TraceEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One run of a scenario, with a look at the invariants after every event. */
final class LabRun {

    private static final long END = Simulation.micros(Duration.ofHours(6));
    /** A role may just be trying again at the end, as it does every hour. */
    private static final long LAST_TRY = END + Simulation.micros(Duration.ofMinutes(10));

    private final Simulation sim;
    private final Invariants invariants;

    LabRun(Scenario scenario) {
        sim = new Simulation(scenario);
        invariants = new Invariants(sim);
    }

    /** What did not hold, if anything. */
    static Optional<String> failure(Scenario scenario) {
        try {
            new LabRun(scenario).go();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    /** Runs to the end and returns the trace. */
    List<String> go() {
        while (sim.step(END)) {
            invariants.check();
        }
        while (isBusy() && sim.step(LAST_TRY)) {
            invariants.check();
        }
        invariants.checkCalm();
        return sim.tracer.lines().stream().map(TraceEntry::json).toList();
    }

    private boolean isBusy() {
        return sim.cluster.groups.values().stream().anyMatch(LabGroup::isBusy);
    }
}
