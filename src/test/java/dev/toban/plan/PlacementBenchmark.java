package dev.toban.plan;

import dev.toban.command.Intent;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualSwitch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** 8,000 machines against 64 nodes: the matrix (aim: 500 ms, 100 MB), and what the loss of nodes would mean. */
class PlacementBenchmark {

    private static final int ROUNDS = 15;

    private final List<Object> kept = new ArrayList<>();

    @Test
    void matrixAndSurvival() throws Exception {
        SimulatedCluster lab = Laboratories.open(Scenarios.builtIn(BuiltIn.LARGE), 0, () -> 0);
        Inventory inventory = lab.read(Scope.FULL);
        measure("reason matrix", () -> PlacementMatrix.of(inventory));
        PlacementMatrix matrix = PlacementMatrix.of(inventory);
        measure(
                "all nodes of one role",
                () -> matrix.assess(matrix.rows().getFirst().role()));
        NodeName full = matrix.rows()
                .getFirst()
                .nodes(found -> found.has(Advantage.OWNER))
                .getFirst();
        measure("drain plan of one node", () -> Planner.plan(inventory, new Intent.Drain(full, null)));
        measure("loss of 1 and 2 nodes", () -> new SurvivalCheck().of(inventory));
        SurvivalCheck same = new SurvivalCheck();
        measure("loss of 1 and 2 nodes, nothing new", () -> same.of(inventory));
        VirtualSwitch cut = inventory.virtualSwitches().values().getFirst();
        for (int uplink = 0; uplink < 2; uplink++) {
            lab.laboratory().inject(new Fault.UplinkDown(cut.node(), cut.name()));
        }
        Inventory bound = lab.read(Scope.FULL);
        measure("loss of 1 and 2 nodes, machines bound", () -> new SurvivalCheck().of(bound));
    }

    /** The first time counts, too: a page is opened once. Bytes are those allocated, not those kept. */
    private void measure(String what, Supplier<Object> work) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Long> times = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long begin = System.nanoTime();
            kept.add(work.get());
            times.add((System.nanoTime() - begin) / 1_000);
            bytes = threads.getCurrentThreadAllocatedBytes() - before;
            kept.clear();
        }
        long first = times.getFirst();
        times.sort(Long::compare);
        System.out.printf(
                "%s: first %.1f ms, median %.1f ms, worst %.1f ms, %.1f MB allocated%n",
                what, first / 1e3, times.get(ROUNDS / 2) / 1e3, times.getLast() / 1e3, bytes / 1e6);
    }
}
