package dev.toban.connection.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Hosts so busy that heartbeats are not sent in time. Whether the heartbeat of an instant is lost follows from the
 * seed, the node and the instant alone, so only silences that are long enough to matter become events of the run.
 */
final class Loads {

    private static final double UNIT = 0x1.0p-53;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Simulation sim;
    private final List<Load> active = new ArrayList<>();

    Loads(Simulation sim) {
        this.sim = sim;
    }

    /** A busy time of a node, and what is planned for it. */
    private static final class Load {

        private final LabNode node;
        private final double loss;
        private final long from;
        private final long until;
        private final List<EventQueue.Event> planned = new ArrayList<>();
        private final List<Silence> silences = new ArrayList<>();

        private Load(LabNode node, double loss, long from, long until) {
            this.node = node;
            this.loss = loss;
            this.from = from;
            this.until = until;
        }
    }

    void begin(LabNode node, double percent, Duration lasts) {
        Load load = new Load(node, percent / 100, sim.now(), sim.now() + Simulation.micros(lasts));
        active.add(load);
        sim.queue.put(load.until, () -> end(load));
        plan(load);
    }

    private void end(Load load) {
        active.remove(load);
        forget(load);
        sim.heartbeats.recheck(load.node);
        sim.membership.evaluateSoon();
    }

    private static void forget(Load load) {
        load.planned.forEach(EventQueue.Event::cancel);
        load.planned.clear();
        load.node.silences.removeAll(load.silences);
        load.silences.clear();
    }

    /** Other settings make other runs of lost heartbeats matter. */
    void settingsChanged() {
        for (Load load : active) {
            forget(load);
            plan(load);
            sim.heartbeats.recheck(load.node);
        }
    }

    private void plan(Load load) {
        Set<Route.RouteClass> kinds = EnumSet.noneOf(Route.RouteClass.class);
        sim.heartbeats.routesOf(load.node).forEach(route -> kinds.add(route.kind));
        kinds.forEach(kind -> plan(load, kind));
    }

    private void plan(Load load, Route.RouteClass kind) {
        long delay = sim.heartbeats.delay(kind);
        long lastHeard = load.from / delay * delay;
        for (long tick = lastHeard + delay; tick < load.until; tick += delay) {
            if (!isLost(load, tick)) {
                run(load, kind, lastHeard, tick);
                lastHeard = tick;
            }
        }
        run(load, kind, lastHeard, load.until);
    }

    /** Keeps the node silent between two heartbeats that are sent, if anybody would notice. */
    private void run(Load load, Route.RouteClass kind, long lastHeard, long next) {
        long verdict = lastHeard + sim.heartbeats.delay(kind) * sim.heartbeats.threshold(kind);
        if (verdict >= next || next <= sim.now()) {
            return;
        }
        Silence silence = Silence.on(kind, lastHeard);
        load.planned.add(sim.queue.put(Math.max(sim.now(), lastHeard + 1), () -> {
            load.silences.add(silence);
            load.node.silences.add(silence);
            sim.heartbeats.recheck(load.node);
        }));
        load.planned.add(sim.queue.put(next, () -> {
            load.node.silences.remove(silence);
            sim.heartbeats.recheck(load.node);
            sim.membership.evaluateSoon();
        }));
    }

    private boolean isLost(Load load, long tick) {
        return chance(load.node.id, tick) < load.loss;
    }

    /** A number from 0 to 1 for a heartbeat, the same in every run with this seed. */
    double chance(int node, long tick) {
        Long seed = sim.scenario.seed();
        long mixed = mix(mix(mix(seed == null ? 0 : seed) + node * GOLDEN) + tick * GOLDEN);
        return (mixed >>> 11) * UNIT;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
