package dev.toban.connection.lab;

import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupStatus;
import dev.toban.model.MigrationState;
import dev.toban.model.VmState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Live migrations: a queue, slots on both ends, and the phases of those that run. Source: domain/wsfc.md §5+8
 * (concurrency) and §12.6.
 */
final class Migrations {

    private final Simulation sim;
    private final Bandwidth bandwidth;
    private final MigrationReports reports;
    private final MigrationHurdles hurdles;
    private final Set<Migration> waiting = new LinkedHashSet<>();
    private final Set<Migration> running = new LinkedHashSet<>();
    private boolean pumping;
    private boolean again;

    Migrations(Simulation sim) {
        this.sim = sim;
        this.bandwidth = new Bandwidth(sim);
        this.reports = new MigrationReports(sim);
        this.hurdles = new MigrationHurdles(sim);
    }

    Set<Migration> running() {
        return running;
    }

    Set<Migration> waiting() {
        return waiting;
    }

    /** Live migrations that a node may take part in at a time. */
    int limit(LabNode node) {
        Integer ofCluster = sim.cluster.maximumParallelMigrations;
        return ofCluster != null ? ofCluster : node.maximumMigrations;
    }

    boolean hasSlot(LabNode node) {
        return node.migrations.size() < limit(node);
    }

    /** True when the live-migration network joins two nodes. */
    boolean reaches(LabNode from, LabNode to) {
        return bandwidth.reaches(from, to);
    }

    /** Begins a migration, or has it wait for its turn. */
    Migration request(Migration.Wish wish, LabMachine machine) {
        Migration migration = new Migration(wish, machine);
        wish.group().migration = migration;
        if (hasSlot(migration.from) && hasSlot(migration.to)) {
            begin(migration);
        } else {
            enqueue(migration);
        }
        return migration;
    }

    private void enqueue(Migration migration) {
        waiting.add(migration);
        migration.to.planned += migration.machine.memory;
        reports.queued(migration);
        migration.group.flags.add(GroupStatus.QUEUED);
        sim.tracer.group(migration.group, migration.cause.traceName());
    }

    private void dequeue(Migration migration) {
        waiting.remove(migration);
        migration.to.planned -= migration.machine.memory;
        migration.group.flags.remove(GroupStatus.QUEUED);
        migration.group.changed();
    }

    /** Starts what has a slot on both ends now, in the order of the queue. */
    void pump() {
        again = true;
        if (pumping) {
            return;
        }
        pumping = true;
        while (again) {
            again = false;
            List.copyOf(waiting).forEach(this::startIfFree);
        }
        pumping = false;
    }

    private void startIfFree(Migration migration) {
        boolean canStart = Quarantine.canSend(migration.from) && hasSlot(migration.from) && hasSlot(migration.to);
        if (canStart && waiting.contains(migration)) {
            dequeue(migration);
            startQueued(migration);
        }
    }

    private void startQueued(Migration migration) {
        Win32Error refusal = refusal(migration, migration.to);
        if (refusal == null) {
            begin(migration);
            return;
        }
        LabNode other = migration.fixed ? null : sim.placement.best(migration.group, others(migration));
        if (other == null) {
            fail(migration, refusal);
        } else {
            migration.to = other;
            if (hasSlot(other)) {
                begin(migration);
            } else {
                waiting.add(migration);
                other.planned += migration.machine.memory;
                migration.group.flags.add(GroupStatus.QUEUED);
            }
        }
    }

    private Predicate<LabNode> others(Migration migration) {
        return node -> node != migration.from && refusal(migration, node) == null;
    }

    private @Nullable Win32Error refusal(Migration migration, LabNode node) {
        if (migration.machine.state() != VmState.RUNNING) {
            return Win32Error.ERROR_INVALID_STATE;
        }
        Win32Error refusal = sim.placement.refusal(migration.group, node);
        refusal = refusal == null ? sim.placement.liveRefusal(migration.machine, node) : refusal;
        boolean networkLost = migration.cause == MoveCause.PROTECTED_NETWORK;
        if (refusal == null && networkLost && !ProtectedNetworks.serves(migration.machine, node)) {
            return Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES;
        }
        return refusal;
    }

    private void begin(Migration migration) {
        running.add(migration);
        migration.from.migrations.add(migration);
        migration.to.migrations.add(migration);
        migration.to.reserved += migration.machine.memory;
        migration.started = sim.now();
        migration.enter(MigrationState.SETUP, sim.now());
        reports.started(migration);
        sim.tracer.group(migration.group, migration.cause.traceName());
        if (migration.cause == MoveCause.PROTECTED_NETWORK) {
            migration.group.networkFailovers++;
        }
        migration.next = sim.in(LabSetting.MIGRATION_SETUP, () -> transfer(migration));
    }

    private void transfer(Migration migration) {
        Optional<Win32Error> hurdle = hurdles.early(migration);
        if (hurdle.isPresent()) {
            fail(migration, hurdle.get());
        } else if (!bandwidth.join(migration)) {
            fail(migration, Win32Error.ERROR_NETWORK_NOT_AVAILABLE);
        } else {
            migration.enter(MigrationState.DATA_TRANSFER, sim.now());
            migration.bytesLeft = migration.machine.memory;
            shareAnew(Bandwidth.neighbours(migration));
        }
    }

    private void shareAnew(Set<Migration> migrations) {
        for (Migration migration : migrations) {
            bandwidth.share(migration);
            migration.cancelNext();
            long ready = sim.now() + (long) Math.ceil(migration.bytesLeft / migration.rate);
            migration.next = sim.queue.put(ready, () -> switchOver(migration));
        }
    }

    private void switchOver(Migration migration) {
        leaveLine(migration);
        reports.brownedOut(migration);
        migration.enter(MigrationState.MOVE, sim.now());
        migration.next = sim.in(LabSetting.MIGRATION_SWITCHOVER, () -> complete(migration));
    }

    private void leaveLine(Migration migration) {
        Set<Migration> neighbours = Bandwidth.neighbours(migration);
        neighbours.remove(migration);
        bandwidth.leave(migration);
        shareAnew(neighbours);
        migration.source = null;
        migration.target = null;
    }

    private void complete(Migration migration) {
        Optional<Win32Error> hurdle = hurdles.late();
        if (hurdle.isPresent()) {
            fail(migration, hurdle.get());
            return;
        }
        release(migration);
        migration.enter(MigrationState.NONE, sim.now());
        LabGroup group = migration.group;
        long blackout = blackout(migration);
        group.ownedBy(migration.to);
        reports.completed(migration, blackout);
        ended(migration, null);
    }

    private long blackout(Migration migration) {
        double base = Simulation.micros(sim.settings.duration(LabSetting.MIGRATION_BLACKOUT)) / 1000.0;
        double lastRound = migration.machine.dirtyRate / migration.rate;
        return Math.round(base * (1 + sim.random.nextDouble() / 2) * (1 + lastRound));
    }

    /** Ends a migration that waits or runs because somebody or something called it off. */
    void cancel(Migration migration, String reason) {
        boolean wasRunning = !migration.isWaiting();
        stop(migration, MigrationState.CANCELLED);
        reports.cancelled(migration, reason, wasRunning);
        sim.tracer.group(migration.group, migration.cause.traceName());
        ended(migration, Win32Error.ERROR_CANCELLED);
    }

    /** Ends a migration that cannot go on. */
    void fail(Migration migration, Win32Error why) {
        stop(migration, MigrationState.FAILED);
        migration.machine.lastFailure = why.about("").hex();
        reports.failed(migration, why);
        sim.tracer.group(migration.group, migration.cause.traceName());
        ended(migration, why);
    }

    private void stop(Migration migration, MigrationState end) {
        if (waiting.contains(migration)) {
            dequeue(migration);
        } else if (running.contains(migration)) {
            release(migration);
        }
        migration.group.migration = null;
        migration.machine.lastMigration = end;
        migration.machine.changed();
    }

    private void release(Migration migration) {
        migration.cancelNext();
        leaveLine(migration);
        running.remove(migration);
        migration.from.migrations.remove(migration);
        migration.to.migrations.remove(migration);
        migration.to.reserved -= migration.machine.memory;
    }

    private void ended(Migration migration, @Nullable Win32Error error) {
        migration.group.migration = null;
        sim.commands.finished(migration.run, error);
        sim.volumeMachines.settle(migration.group);
        sim.protectedNetworks.migrationEnded(migration, error);
        sim.drains.left(migration.group, migration.from, error);
        sim.quarantine.left(migration.group, migration.from);
        pump();
    }

    /** Ends everything that a node took part in, because it is gone; first what waits, so that it does not start. */
    void nodeGone(LabNode node) {
        for (Migration migration : List.copyOf(waiting)) {
            if (migration.from == node) {
                fail(migration, Win32Error.ERROR_CLUSTER_NODE_DOWN);
            }
        }
        for (Migration migration : List.copyOf(node.migrations)) {
            fail(migration, Win32Error.ERROR_CLUSTER_NODE_DOWN);
        }
        pump();
    }

    /** A migration whose line is cut on either end fails. */
    void linksChanged(LabNode node) {
        for (Migration migration : List.copyOf(node.migrations)) {
            if (migration.isCut() || sim.partition.separates(migration.from, migration.to)) {
                fail(migration, Win32Error.ERROR_NETWORK_NOT_AVAILABLE);
            }
        }
    }

    /** Stops the clockwork of migrations whose host has died without anybody knowing yet. */
    void hostDied(LabNode node) {
        for (Migration migration : node.migrations) {
            migration.cancelNext();
            leaveLine(migration);
            migration.rate = 0;
        }
    }
}
