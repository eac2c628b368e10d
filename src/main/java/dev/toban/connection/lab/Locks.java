package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.model.GroupStatus;
import java.time.Duration;

/** Roles that a backup holds: neither moved nor started nor stopped. Source: domain/wsfc.md §12.6 (1071). */
final class Locks {

    private static final String CAUSE = "backup";

    private final Simulation sim;

    Locks(Simulation sim) {
        this.sim = sim;
    }

    void lock(LabGroup group, Duration lasts) {
        group.lockedUntil = Math.max(group.lockedUntil, sim.now() + Simulation.micros(lasts));
        group.flags.add(GroupStatus.LOCKED);
        sim.tracer.group(group, CAUSE);
        sim.in(lasts, () -> unlock(group));
    }

    private void unlock(LabGroup group) {
        if (sim.now() >= group.lockedUntil && group.flags.remove(GroupStatus.LOCKED)) {
            sim.tracer.group(group, CAUSE);
            sim.protectedNetworks.check(group);
        }
    }

    /** Refuses what a locked role does not allow, and has the cluster report it. */
    void require(LabGroup group) throws Refusal {
        if (group.has(GroupStatus.LOCKED)) {
            String resource = Names.resource(group);
            String type = Names.kind(group).typeName();
            sim.tracer.event(1071, EventLevel.WARNING, group.owner(), resource, group.name, type);
            throw new Refusal(Win32Error.ERROR_CLUSTER_RESOURCE_LOCKED_STATUS, group.name);
        }
    }
}
