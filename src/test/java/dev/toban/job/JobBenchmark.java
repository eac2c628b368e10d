package dev.toban.job;

import dev.toban.command.Intent;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.Laboratories;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Scenarios;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A drain of a node with 1,024 machines in a cluster of 64 nodes: its plan (aim: 200 ms) and its rehearsal (aim: 2 s);
 * and a row of the journal in a file (aim: 2 ms).
 */
class JobBenchmark {

    private static final NodeName FULL = new NodeName("NODE01");
    private static final int ROUNDS = 7;
    private static final int REHEARSALS = 5;
    private static final int ROWS = 1_000;

    @TempDir
    private Path folder;

    /** The large lab, with smaller machines, and those of one volume all on one node. */
    private static SimulatedCluster lab() throws Exception {
        String name = BuiltIn.LARGE.name();
        try (var source = Scenarios.class.getResourceAsStream("large.json")) {
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"node\": \"even\", \"memoryGB\": 4", "\"node\": \"even\", \"memoryGB\": 0.5")
                    .replaceFirst("\"repeat\": 125(.*)\"node\": \"even\"", "\"repeat\": 901$1\"node\": \"NODE01\"");
            return Laboratories.open(Scenarios.read(text, name), 0, () -> 0);
        }
    }

    @Test
    void drainOfAFullNode() throws Exception {
        try (SimulatedCluster lab = lab()) {
            Inventory inventory = lab.read(Scope.FULL);
            print("%d machines on the node, %d in the cluster"
                    .formatted(
                            inventory.virtualMachinesOn(FULL).size(),
                            inventory.virtualMachines().size()));
            measure("drain plan", ROUNDS, () -> Planner.plan(inventory, new Intent.Drain(FULL, null)));
            Plan plan = Planner.plan(inventory, new Intent.Drain(FULL, null));
            Rehearsal.Original original =
                    new Rehearsal.Original(inventory, lab.clock().instant(), "lab:large");
            measure("rehearsal of it", REHEARSALS, () -> {
                Rehearsal rehearsal = Rehearsal.of(
                        plan, original, (scenario, speed) -> Laboratories.open(scenario, speed, System::nanoTime));
                print("    " + rehearsal.end().state() + " after " + rehearsal.taken());
                return rehearsal;
            });
        }
    }

    @Test
    void rowsOfTheJournal() throws Exception {
        try (JournalAccess access = new JournalAccess(folder)) {
            int[] number = new int[1];
            measure("a row", ROWS, () -> {
                access.journal().append(Entries.entry(++number[0]));
                return number;
            });
            JournalJobs jobs = new JournalJobs(access);
            measure("the jobs of " + ROWS + " rows, then again", ROUNDS, jobs::read);
        }
    }

    private static void measure(String what, int rounds, Callable<?> work) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            work.call();
            times.add((System.nanoTime() - begin) / 1_000);
        }
        long first = times.getFirst();
        times.sort(Long::compare);
        print("%s: first %.1f ms, median %.2f ms, least %.2f ms, worst %.1f ms"
                .formatted(
                        what, first / 1e3, times.get(rounds / 2) / 1e3, times.getFirst() / 1e3, times.getLast() / 1e3));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
