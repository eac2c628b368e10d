package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.EventPage;
import dev.toban.connection.Scope;
import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.LabClock;
import dev.toban.lab.LabSettings;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Scenario;
import dev.toban.lab.Trace;
import dev.toban.lab.TraceEntry;
import dev.toban.model.Inventory;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Owns a run and its lock: whoever asks something first has everything happen that is due by then. */
final class LabEngine implements Laboratory {

    private final Scenario scenario;
    private final LabTime time;
    private Simulation sim;
    private InventoryView view;

    LabEngine(Scenario scenario, double speed, LongSupplier ticker) {
        this.scenario = scenario;
        this.sim = new Simulation(scenario);
        this.view = new InventoryView(sim);
        this.time = new LabTime(this::simulation, speed, ticker);
    }

    private Simulation simulation() {
        return sim;
    }

    private <T> T now(Supplier<T> work) {
        return time.locked(work);
    }

    Inventory read(Scope scope) {
        return now(() -> view.read(scope));
    }

    CommandOutcome execute(ClusterCommand command) {
        return now(() -> {
            CommandOutcome outcome = sim.commands.execute(command);
            time.settle();
            return outcome;
        });
    }

    EventPage eventsSince(EventBookmark bookmark) {
        return now(() -> sim.tracer.eventsSince(bookmark));
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public LabClock clock() {
        return time;
    }

    @Override
    public LabSettings settings() {
        return now(() -> sim.settings);
    }

    @Override
    public FaultOutcome inject(Fault fault) {
        return now(() -> {
            FaultOutcome outcome = sim.faults.apply(fault);
            time.settle();
            return outcome;
        });
    }

    @Override
    public List<Scenario.Entry> pending() {
        return now(() -> sim.timeline.pending());
    }

    @Override
    public Trace trace() {
        return new Trace() {
            @Override
            public int size() {
                return now(() -> sim.tracer.lines().size());
            }

            @Override
            public List<TraceEntry> since(int index) {
                return now(() -> {
                    List<TraceEntry> lines = sim.tracer.lines();
                    return List.copyOf(lines.subList(Math.clamp(index, 0, lines.size()), lines.size()));
                });
            }
        };
    }

    @Override
    public void reset() {
        time.restart(() -> {
            sim = new Simulation(scenario);
            view = new InventoryView(sim);
        });
    }

    @Override
    public Set<Class<? extends Fault>> simulatedFaults() {
        return now(() -> sim.faults.simulated());
    }

    @Override
    public Set<Class<? extends ClusterCommand>> simulatedCommands() {
        return now(() -> sim.commands.simulated());
    }
}
