package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.EventPage;
import dev.toban.connection.Scope;
import dev.toban.document.DocumentException;
import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.FaultRefusal;
import dev.toban.lab.Hardware;
import dev.toban.lab.LabClock;
import dev.toban.lab.LabSettings;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Scenario;
import dev.toban.lab.Trace;
import dev.toban.lab.TraceEntry;
import dev.toban.model.Inventory;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Owns a run and its lock: whoever asks something first has everything happen that is due by then. */
final class LabEngine implements Laboratory {

    private final Scenario scenario;
    private final LabTime time;
    private Simulation sim;
    private InventoryView view;
    private RunKeeper keeper = RunKeeper.NONE;

    LabEngine(Scenario scenario, double speed, LongSupplier ticker) {
        this.scenario = scenario;
        this.sim = new Simulation(scenario);
        this.view = new InventoryView(sim);
        this.time = new LabTime(this::simulation, speed, ticker);
    }

    /** Keeps the run in a file, and first does again what is in it. */
    void keepIn(StateFile file) throws DocumentException {
        KeptRun kept = new KeptRun(file, this::happened);
        kept.open();
        keeper = kept;
        time.keptBy(kept);
    }

    /** Does again what happened in the run of another process, or of this one before. */
    private void happened(StateLine line) {
        if (line.isBeginning()) {
            anew();
        }
        sim.runUntil(Simulation.micros(line.at()));
        line.anyCommand().ifPresent(sim.commands::execute);
        line.anyFault().ifPresent(sim.faults::apply);
        time.settle();
    }

    void close() {
        time.locked(() -> {
            keeper.seen(sim.now());
            keeper.close();
            return true;
        });
    }

    private Duration elapsed() {
        return Duration.of(sim.now(), ChronoUnit.MICROS);
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
            keeper.happens(new Scenario.Entry(elapsed(), null, command));
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
        try {
            return apply(fault);
        } catch (KeptRun.NotKept e) {
            return new FaultOutcome.Refused(FaultRefusal.NOT_KEPT, e.error().symbol());
        }
    }

    @Override
    public Optional<FaultOutcome.Refused> refusal(Fault fault) {
        return now(() -> keeper.leads()
                ? sim.faults.refusal(fault)
                : Optional.of(new FaultOutcome.Refused(FaultRefusal.NOT_KEPT, KeptRun.FOLLOWS)));
    }

    @Override
    public Hardware hardware() {
        return now(() -> new HardwarePictures(sim.cluster).hardware());
    }

    @Override
    public boolean isFollowing() {
        return now(() -> !keeper.leads());
    }

    private FaultOutcome apply(Fault fault) {
        return now(() -> {
            keeper.happens(new Scenario.Entry(elapsed(), fault, null));
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
            if (keeper.leads()) {
                keeper.begins();
                anew();
            }
        });
    }

    private void anew() {
        sim = new Simulation(scenario);
        view = new InventoryView(sim);
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
