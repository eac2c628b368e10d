package dev.toban.connection.lab;

import dev.toban.lab.LabSetting;
import dev.toban.lab.LabSettings;
import dev.toban.lab.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** One run of a scenario: its state, its queue of events, and the parts that know the rules. Used under one lock. */
final class Simulation {

    /** Microseconds in a millisecond. */
    static final long MILLI = 1000;

    private static final Instant DEFAULT_START = Instant.parse("2026-01-10T22:00:00Z");

    final Scenario scenario;
    final LabSettings settings;
    final Instant start;
    final EventQueue queue = new EventQueue();
    final RandomGenerator random;
    final Tracer tracer;
    final ClusterState cluster;
    final Placement placement;
    final Volumes volumes;
    final VolumeCare volumeCare;
    final VolumeMachines volumeMachines;
    final Quorum quorum;
    final Heartbeats heartbeats;
    final Partition partition = new Partition();
    final StaleConnections staleConnections = new StaleConnections();
    final Isolation isolation;
    final Quarantine quarantine;
    final Membership membership;
    final Joins joins;
    final ForcedStart forcedStart;
    final Hosts hosts;
    final Departures departures;
    final Loads loads;
    final Migrations migrations;
    final GroupMoves groupMoves;
    final ProtectedNetworks protectedNetworks;
    final Recovery recovery;
    final Preemption preemption;
    final Failures failures;
    final Addresses addresses;
    final Guests guests;
    final Locks locks;
    final Drains drains;
    final Commands commands;
    final Faults faults;
    final Timeline timeline;
    private long now;

    Simulation(Scenario scenario) {
        this.scenario = scenario;
        this.settings = LabSettings.of(scenario.settings());
        this.start = Objects.requireNonNullElse(scenario.start(), DEFAULT_START);
        Long seed = scenario.seed();
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed == null ? 0 : seed);
        this.tracer = new Tracer(this::now, start);
        this.cluster = new ClusterBuilder(scenario).build();
        this.placement = new Placement(this);
        this.volumes = new Volumes(this);
        this.volumeCare = new VolumeCare(this);
        this.volumeMachines = new VolumeMachines(this);
        this.quorum = new Quorum(this);
        this.heartbeats = new Heartbeats(this);
        this.isolation = new Isolation(this);
        this.quarantine = new Quarantine(this);
        this.membership = new Membership(this);
        this.joins = new Joins(this);
        this.forcedStart = new ForcedStart(this);
        this.hosts = new Hosts(this);
        this.departures = new Departures(this);
        this.loads = new Loads(this);
        this.migrations = new Migrations(this);
        this.groupMoves = new GroupMoves(this);
        this.protectedNetworks = new ProtectedNetworks(this);
        this.recovery = new Recovery(this);
        this.preemption = new Preemption(this);
        this.failures = new Failures(this);
        this.addresses = new Addresses(this);
        this.guests = new Guests(this);
        this.locks = new Locks(this);
        this.drains = new Drains(this);
        this.commands = new Commands(this);
        this.faults = new Faults(this);
        quorum.settle();
        heartbeats.plumb();
        volumes.settle();
        tracer.settled(cluster);
        this.timeline = new Timeline(this);
    }

    /** Microseconds since the start. */
    long now() {
        return now;
    }

    /** The cluster's time. */
    Instant instant() {
        return start.plus(now, ChronoUnit.MICROS);
    }

    /** Has everything happen that happens up to this time, and moves there. */
    void runUntil(long time) {
        while (step(time)) {
            // one after the other
        }
        now = Math.max(now, time);
    }

    /** Has the next thing happen, if it happens up to this time. */
    boolean step(long until) {
        EventQueue.Event event = queue.poll(until);
        if (event == null) {
            return false;
        }
        now = event.at();
        event.happen();
        return true;
    }

    EventQueue.Event in(Duration time, Runnable action) {
        return queue.put(now + micros(time), action);
    }

    EventQueue.Event in(LabSetting setting, Runnable action) {
        return in(settings.duration(setting), action);
    }

    static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
}
