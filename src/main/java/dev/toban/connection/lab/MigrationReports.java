package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.lab.TraceKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Stream;

/** What trace and event log say of live migrations. Events: domain/wsfc.md §13. */
final class MigrationReports {

    private static final double PAGE = 4096;

    private final Simulation sim;

    MigrationReports(Simulation sim) {
        this.sim = sim;
    }

    void queued(Migration migration) {
        sim.tracer.line(TraceKind.MIGRATION_QUEUED, fields(migration));
    }

    void started(Migration migration) {
        sim.tracer.line(TraceKind.MIGRATION_STARTED, fields(migration));
    }

    void completed(Migration migration, long blackout) {
        blackedOut(migration, blackout);
        long micros = sim.now() - migration.started;
        BigDecimal seconds = BigDecimal.valueOf(micros, 6).setScale(3, RoundingMode.HALF_UP);
        Fields fields = fields(migration).and("seconds", seconds).and("blackoutMs", blackout);
        sim.tracer.line(TraceKind.MIGRATION_COMPLETED, fields);
        sim.tracer.moved(migration.group, migration.from, migration.cause);
        LabMachine machine = migration.machine;
        String pause = seconds(blackout * Simulation.MILLI);
        sim.tracer.event(Tracer.VMMS, 20415, EventLevel.INFORMATION, migration.from, machine.name, machine.id, pause);
        phase(22507, migration, migration.to, seconds(micros));
        boolean isLong =
                blackout > sim.settings.duration(LabSetting.LONG_BLACKOUT).toMillis();
        if (isLong) {
            sim.tracer.event(Tracer.VMMS, 20417, EventLevel.WARNING, migration.from, machine.name, pause);
        }
    }

    void cancelled(Migration migration, String reason, boolean wasRunning) {
        Fields fields = fields(migration).and("reason", reason);
        sim.tracer.line(TraceKind.MIGRATION_CANCELLED, wasRunning ? fields.and("running", true) : fields);
        if (!wasRunning && sim.settings.isOn(LabSetting.QUEUED_CANCEL_EVENT)) {
            sim.tracer.event(1155, EventLevel.WARNING, migration.from, migration.group.name);
        }
    }

    void failed(Migration migration, Win32Error why) {
        sim.tracer.line(TraceKind.MIGRATION_FAILED, fields(migration).and("reason", why.name()));
        LabMachine machine = migration.machine;
        boolean unfit = why == Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES;
        if (unfit && migration.to.speaks()) {
            sim.tracer.event(Tracer.HIGH_AVAILABILITY, 21125, EventLevel.ERROR, migration.to, machine.name, machine.id);
        }
        if (migration.from.speaks()) {
            sim.tracer.event(Tracer.VMMS, 21024, EventLevel.ERROR, migration.from, machine.name, migration.from.name);
            String text = "Live migration of '" + machine.name + "' failed. "
                    + why.about("").hex();
            sim.tracer.event(
                    Tracer.HIGH_AVAILABILITY, 21502, EventLevel.ERROR, migration.from, machine.name, machine.id, text);
        }
    }

    /** Memory has travelled while the machine ran, and its host says how long that took. */
    void brownedOut(Migration migration) {
        phase(22508, migration, migration.from, seconds(sim.now() - migration.phaseBegan));
    }

    /** What the guest changed last travels while it stands still, in pages of 4 KB, and the state of its devices. */
    private void blackedOut(Migration migration, long blackout) {
        double dirty = migration.machine.dirtyRate * blackout * Simulation.MILLI;
        int state = sim.settings.count(LabSetting.MIGRATION_SAVED_STATE);
        phase(22509, migration, migration.from, seconds(blackout * Simulation.MILLI), Math.round(dirty / PAGE), state);
    }

    private void phase(int id, Migration migration, LabNode host, Object... figures) {
        Object[] properties = Stream.concat(Stream.of(migration.machine.name), Stream.of(figures))
                .toArray();
        sim.tracer.event(Tracer.WORKER, id, EventLevel.INFORMATION, host, properties);
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1_000_000.0);
    }

    private static Fields fields(Migration migration) {
        return Fields.of("role", migration.group.name)
                .and("from", migration.from.name)
                .and("to", migration.to.name)
                .and("cause", migration.cause.traceName());
    }
}
