package dev.toban.connection.lab;

import dev.toban.model.MigrationState;
import org.jspecify.annotations.Nullable;

/** A live migration, from the wait for its turn to the arrival. */
final class Migration {

    final LabGroup group;
    final LabMachine machine;
    final LabNode from;
    final MoveCause cause;
    /** True when somebody named the target, so that no other may take its place. */
    final boolean fixed;

    final @Nullable CommandRun run;
    LabNode to;
    /** None while it waits. */
    MigrationState phase = MigrationState.NONE;

    long started;
    long phaseBegan;
    double bytesLeft;
    double rate;
    long settled;
    EventQueue.@Nullable Event next;

    @Nullable
    LabNic source;

    @Nullable
    LabNic target;

    Migration(Wish wish, LabMachine machine) {
        this.group = wish.group();
        this.machine = machine;
        this.from = wish.group().owner();
        this.to = wish.to();
        this.cause = wish.cause();
        this.fixed = wish.fixed();
        this.run = wish.run();
    }

    /** Who shall go where, and why. */
    record Wish(
            LabGroup group,
            LabNode to,
            MoveCause cause,
            boolean fixed,
            @Nullable CommandRun run) {}

    boolean isWaiting() {
        return phase == MigrationState.NONE;
    }

    void enter(MigrationState next, long now) {
        phase = next;
        phaseBegan = now;
        machine.lastMigration = next;
        machine.lastFailure = null;
        machine.changed();
    }

    /** True when the line that it is transferred over has lost its link on either end. */
    boolean isCut() {
        return source != null && target != null && !(source.linked && target.linked);
    }

    void cancelNext() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    /** Percent as the machine's resource shows it. */
    int progress(long now) {
        return switch (phase) {
            case SETUP -> 5;
            case DATA_TRANSFER -> 10 + (int) (80 * (1 - Math.max(0, left(now)) / Math.max(1, machine.memory)));
            case MOVE -> 95;
            default -> 0;
        };
    }

    private double left(long now) {
        return bytesLeft - rate * (now - settled);
    }
}
