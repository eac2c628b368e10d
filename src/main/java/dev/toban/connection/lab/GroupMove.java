package dev.toban.connection.lab;

import dev.toban.model.MigrationType;
import org.jspecify.annotations.Nullable;

/** A role on its way to online, to offline, or by way of offline to another node. */
final class GroupMove {

    final LabGroup group;
    final LabNode from;
    final MoveCause cause;
    final MigrationType type;
    final boolean staysOffline;
    final @Nullable CommandRun run;
    LabNode to;
    boolean arriving;
    EventQueue.@Nullable Event next;

    GroupMove(Migration.Wish wish, MigrationType type, boolean staysOffline) {
        this.group = wish.group();
        this.from = wish.group().owner();
        this.to = wish.to();
        this.cause = wish.cause();
        this.run = wish.run();
        this.type = type;
        this.staysOffline = staysOffline;
    }

    /** True when the role is moved, and not only started or stopped. */
    boolean changesNode() {
        return from != to;
    }

    void cancelNext() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }
}
