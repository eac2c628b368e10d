package dev.toban.connection.lab;

import dev.toban.document.DocumentException;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How fast the lab is, idle and busy, and whether an event costs more in a larger cluster. */
class LabBenchmark {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CRASHES = Duration.ofMinutes(10);
    private static final Duration BACK_AFTER = Duration.ofMinutes(5);
    /** A switch of one node carries about 100 machines, so two losses an hour move about 200. */
    private static final Duration LOSSES = Duration.ofMinutes(30);

    private static final SwitchName SWITCH = new SwitchName("vsw-prod");

    @Test
    void idle() throws DocumentException {
        Simulation sim = new Simulation(Scenarios.builtIn(BuiltIn.LARGE));
        double seconds = seconds(() -> sim.runUntil(Simulation.micros(DAY)));
        print("large, idle: %,.0f simulated seconds per second".formatted(DAY.toSeconds() / seconds));
    }

    @Test
    void aDayOfTrouble() throws DocumentException {
        Simulation sim = new Simulation(Scenarios.builtIn(BuiltIn.LARGE));
        trouble(sim, DAY);
        int[] events = new int[1];
        double seconds = seconds(() -> events[0] = run(sim, DAY));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        print("large, 24 h with a crash every 10 min and 200 protected moves an hour:");
        print("    %.1f s, %,d events, %,d trace lines, %d MB in use"
                .formatted(
                        seconds,
                        events[0],
                        sim.tracer.lines().size(),
                        (runtime.totalMemory() - runtime.freeMemory()) >> 20));
    }

    @Test
    void theSameTroubleInLargerClusters() throws DocumentException {
        for (int machines : List.of(500, 2_000, 8_000)) {
            costPerEvent(machines);
        }
        for (int machines : List.of(500, 2_000, 8_000)) {
            print("%,d machines: %,.0f events per second".formatted(machines, costPerEvent(machines)));
        }
    }

    private static double costPerEvent(int machines) throws DocumentException {
        Simulation sim = new Simulation(withMachines(machines));
        Duration time = Duration.ofHours(6);
        trouble(sim, time);
        int[] events = new int[1];
        double seconds = seconds(() -> events[0] = run(sim, time));
        return events[0] / seconds;
    }

    private static Scenario withMachines(int machines) throws DocumentException {
        Scenario large = Scenarios.builtIn(BuiltIn.LARGE);
        double share = machines / 8_000.0;
        List<Scenario.Machine> fewer = large.virtualMachines().stream()
                .map(machine -> times(machine, share))
                .toList();
        return new Scenario(
                large.scenario(),
                large.name(),
                large.description(),
                large.seed(),
                large.start(),
                large.cluster(),
                large.networks(),
                large.nodes(),
                large.volumes(),
                fewer,
                large.roles(),
                large.settings(),
                large.timeline());
    }

    private static Scenario.Machine times(Scenario.Machine machine, double share) {
        Integer repeat = machine.repeat();
        return new Scenario.Machine(
                repeat == null ? null : Math.max(1, (int) Math.round(repeat * share)),
                machine.name(),
                machine.node(),
                machine.memoryGB(),
                machine.volume(),
                machine.clustered(),
                machine.state(),
                machine.priority(),
                machine.preferredOwners(),
                machine.possibleOwners(),
                machine.antiAffinity(),
                machine.failoverThreshold(),
                machine.failoverPeriod(),
                machine.failback(),
                machine.dirtyMBps(),
                machine.site(),
                machine.adapters());
    }

    /** A node crashes and comes back; a switch loses its uplinks and gets them back. */
    private static void trouble(Simulation sim, Duration until) {
        Random random = new Random(1);
        for (Duration at = CRASHES; at.compareTo(until) < 0; at = at.plus(CRASHES)) {
            NodeName node = anyNode(random);
            sim.in(at, () -> sim.faults.apply(new Fault.NodeCrash(node)));
            sim.in(at.plus(BACK_AFTER), () -> sim.faults.apply(new Fault.NodeStart(node)));
        }
        for (Duration at = LOSSES; at.compareTo(until) < 0; at = at.plus(LOSSES)) {
            NodeName node = anyNode(random);
            for (int uplink = 0; uplink < 2; uplink++) {
                sim.in(at, () -> sim.faults.apply(new Fault.UplinkDown(node, SWITCH)));
                sim.in(at.plus(BACK_AFTER), () -> sim.faults.apply(new Fault.UplinkUp(node, SWITCH)));
            }
        }
    }

    private static NodeName anyNode(Random random) {
        return new NodeName(String.format(Locale.ROOT, "NODE%02d", 1 + random.nextInt(64)));
    }

    private static int run(Simulation sim, Duration until) {
        int events = 0;
        while (sim.step(Simulation.micros(until))) {
            events++;
        }
        return events;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
