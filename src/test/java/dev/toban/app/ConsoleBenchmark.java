package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterWatch;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Inventory;
import dev.toban.model.InventoryDiff;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmState;
import dev.toban.ui.lab.LabPage;
import dev.toban.ui.roles.RolesPage;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Measures the console on 64 nodes and 8,000 virtual machines; prints, and judges nothing. */
class ConsoleBenchmark {

    private static final int RUNS = 5;
    private static final int ROUNDS = 40;
    private static final int STORM_MINUTES = 6;
    private static final Figures FIGURES = new Figures();

    @AfterAll
    static void print() {
        Runtime machine = Runtime.getRuntime();
        System.out.println("large: 64 nodes, 8,000 virtual machines, 16,000 adapters, 64 volumes; "
                + machine.availableProcessors() + " processors, Java " + Runtime.version());
        System.out.println(FIGURES.table());
    }

    private static SimulatedCluster large() throws Exception {
        return Laboratories.open(Scenarios.builtIn(BuiltIn.LARGE), 0, () -> 0);
    }

    private static double millis(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e6;
    }

    @Test
    void openingTheLab() throws Exception {
        List<Double> samples = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            samples.add(millis(() -> large().read(Scope.FULL)));
        }
        FIGURES.add("open the lab and read it whole", "ms", samples);
    }

    @Test
    void readingAndComparing() throws Exception {
        try (SimulatedCluster lab = large()) {
            Inventory before = lab.read(Scope.FULL);
            List<Double> reads = new ArrayList<>();
            List<Double> diffs = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                change(lab, before, round % 2 == 1);
                Inventory old = before;
                List<Inventory> read = new ArrayList<>();
                reads.add(millis(() -> read.add(lab.read(Scope.FULL).sharing(old))));
                before = read.getFirst();
                Inventory now = before;
                diffs.add(millis(() -> InventoryDiff.between(old, now)));
            }
            FIGURES.add("read, 5 % of the machines changed", "ms", reads);
            FIGURES.add("compare, 5 % of the machines changed", "ms", diffs);
        }
    }

    /** Changes one adapter of every twentieth machine. */
    private static void change(SimulatedCluster lab, Inventory inventory, boolean protect) throws Exception {
        int number = 0;
        for (VirtualMachine machine : inventory.virtualMachines().values()) {
            if (number++ % 20 == 0) {
                var adapter = machine.knownAdapters().getFirst();
                lab.execute(
                        new ClusterCommand.SetAdapterProtection(machine.name(), adapter.name(), adapter.id(), protect),
                        Progress.SILENT);
            }
        }
    }

    @Test
    void oneSecondWith200Migrations() throws Exception {
        try (SimulatedCluster lab = large()) {
            lab.execute(new ClusterCommand.SetMigrationLimit(null, 8), Progress.SILENT);
            assertThat(start(lab, lab.read(Scope.FULL), 200)).isEqualTo(200);
            List<Double> samples = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                samples.add(millis(() -> {
                    lab.laboratory().clock().advance(Duration.ofSeconds(1));
                    return lab.read(Scope.FULL);
                }));
            }
            FIGURES.add("one second of lab with 200 migrations, and a read", "ms", samples);
        }
    }

    private static int start(SimulatedCluster lab, Inventory inventory, int wanted) throws Exception {
        List<NodeName> nodes =
                inventory.nodes().stream().map(node -> node.name()).toList();
        int started = 0;
        for (int node = 0; node < nodes.size() && started < wanted; node++) {
            NodeName to = nodes.get((node + 1) % nodes.size());
            List<VirtualMachine> here = inventory.virtualMachinesOn(nodes.get(node)).stream()
                    .filter(machine -> machine.state() == VmState.RUNNING && machine.group() != null)
                    .limit(4)
                    .toList();
            for (VirtualMachine machine : here) {
                var group = Objects.requireNonNull(machine.group());
                CommandOutcome outcome = lab.execute(
                        new ClusterCommand.MoveVirtualMachine(group, to, MigrationType.LIVE), Progress.SILENT);
                started += outcome instanceof CommandOutcome.Started && started < wanted ? 1 : 0;
            }
        }
        return started;
    }

    @Test
    void theScreen() throws Exception {
        try (SimulatedCluster lab = large();
                ClusterWatch watch = new ClusterWatch(lab, Duration.ofHours(1));
                ScreenBench screen = ScreenBench.show(watch)) {
            watch.readNow();
            screen.idle();
            Inventory inventory = lab.read(Scope.FULL);
            for (int round = 0; round < ROUNDS; round++) {
                change(lab, inventory, round % 2 == 1);
                watch.readNow();
                screen.idle();
            }
            FIGURES.add("refresh, 5 % changed: each piece of our work on the screen's thread", "ms", screen.work());
            FIGURES.add("filter keystroke to the next drawn frame (8,000 roles)", "ms", screen.keystrokes(RUNS));
            FIGURES.add("heap in use after a collection", "MB", List.of(heap()));
        }
    }

    @Test
    void aStormOnTheRolesPage() throws Exception {
        storm("storm at speed 10, Roles page: work on the screen's thread", (_, context) -> new RolesPage(context));
    }

    @Test
    void aStormOnTheLabPage() throws Exception {
        storm(
                "storm at speed 10, Lab page: work on the screen's thread",
                (lab, context) -> new LabPage(lab.laboratory(), context, _ -> {}));
    }

    /** Some simulated minutes at ten times the world's speed, with dozens of faults in each of them. */
    private static void storm(String what, BiFunction<SimulatedCluster, PageContext, Page> page) throws Exception {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                SimulatedCluster lab = Laboratories.open(Scenarios.builtIn(BuiltIn.LARGE), 10, System::nanoTime);
                ClusterWatch watch = new ClusterWatch(lab, Duration.ofSeconds(1))) {
            // The page opens with everything known, before what is measured begins.
            AtomicReference<Executor> working = new AtomicReference<>(Runnable::run);
            Executor work = task -> working.get().execute(task);
            watch.readNow();
            Storm storm = new Storm(lab, lab.read(Scope.FULL));
            try (ScreenBench screen = ScreenBench.show(watch, work, context -> page.apply(lab, context))) {
                screen.idle();
                working.set(workers);
                screen.begin();
                watch.start();
                for (int minute = 0; minute < STORM_MINUTES; minute++) {
                    storm.strike();
                    lab.clock().await(Duration.ofMinutes(1));
                }
                FIGURES.add(what, "ms", screen.work());
                FIGURES.add(what + ", longest", "ms", List.of(Collections.max(screen.work())));
            }
        }
    }

    @SuppressWarnings("System.gc") // the figure is what stays, not what was left lying about
    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    @Test
    void starting() throws Exception {
        List<Double> frames = new ArrayList<>();
        List<Double> tables = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            StartProbe.Times times = StartProbe.measure();
            frames.add(times.firstFrame());
            tables.add(times.fullTable());
        }
        FIGURES.add("start to first painted frame", "ms", frames);
        FIGURES.add("start to a full table of roles", "ms", tables);
    }
}
