package dev.toban.connection.lab;

import dev.toban.lab.TraceEntry;
import dev.toban.model.GroupStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What must hold in every run after every event. */
final class Invariants {

    private final Simulation sim;
    private final int groups;
    private final int machines;
    private int seen;
    private Duration last = Duration.ZERO;

    Invariants(Simulation sim) {
        this.sim = sim;
        this.groups = sim.cluster.groups.size();
        this.machines = sim.cluster.machines.size();
    }

    void check() {
        everyRoleHasOneOwner();
        memoryIsCountedRight();
        migrationsKeepTheLimits();
        volumesHaveAnOwner();
        new MembershipInvariants(sim).check();
        timeRunsForwards();
    }

    private void everyRoleHasOneOwner() {
        int owned = 0;
        int hosted = 0;
        for (LabNode node : sim.cluster.nodes.values()) {
            owned += node.groups.size();
            hosted += node.machines.size();
            node.groups.forEach(group -> require(group.owner() == node, group.name + " is also owned elsewhere"));
            node.machines.forEach(machine -> require(machine.host() == node, machine.name + " is also elsewhere"));
        }
        require(owned == groups, "a role is lost");
        require(hosted == machines, "a machine is lost");
        for (LabGroup group : sim.cluster.groups.values()) {
            LabMachine machine = group.machine;
            require(machine == null || machine.host() == group.owner(), group.name + " is not where its owner is");
        }
    }

    private void memoryIsCountedRight() {
        for (LabNode node : sim.cluster.nodes.values()) {
            long committed = node.machines.stream()
                    .filter(LabMachine::isActive)
                    .mapToLong(machine -> machine.memory)
                    .sum();
            require(node.committed == committed, node.name + " miscounts what it runs");
            require(node.reserved == memory(sim.migrations.running(), node), node.name + " miscounts what comes");
            require(node.planned == memory(sim.migrations.waiting(), node), node.name + " miscounts what waits");
            require(node.free() >= 0, node.name + " has less than no memory");
        }
    }

    private static long memory(Set<Migration> migrations, LabNode to) {
        return migrations.stream()
                .filter(migration -> migration.to == to)
                .mapToLong(migration -> migration.machine.memory)
                .sum();
    }

    private void migrationsKeepTheLimits() {
        for (LabNode node : sim.cluster.nodes.values()) {
            require(node.migrations.size() <= sim.migrations.limit(node), node.name + " has too many migrations");
        }
        sim.migrations
                .running()
                .forEach(migration -> require(
                        migration.group.migration == migration, migration.group.name + " does not know its migration"));
        for (LabGroup group : sim.cluster.groups.values()) {
            boolean waits = group.migration != null && group.migration.isWaiting();
            require(group.has(GroupStatus.QUEUED) == waits, group.name + " is queued without waiting, or waits");
            require(group.move == null || group.migration == null, group.name + " moves in two ways");
        }
    }

    private void volumesHaveAnOwner() {
        sim.cluster
                .volumes
                .values()
                .forEach(volume -> require(
                        sim.cluster.nodes.get(volume.owner.name) == volume.owner, volume.name + " has no owner"));
    }

    private void timeRunsForwards() {
        List<TraceEntry> lines = sim.tracer.lines();
        for (; seen < lines.size(); seen++) {
            require(lines.get(seen).t().compareTo(last) >= 0, "time runs backwards at line " + seen);
            last = lines.get(seen).t();
        }
    }

    /** Long after the last cause nothing is on its way any more. */
    void checkCalm() {
        new MembershipInvariants(sim).checkCalm();
        for (LabGroup group : sim.cluster.groups.values()) {
            require(!group.isBusy(), group.name + " never arrives");
        }
        require(sim.migrations.waiting().isEmpty() && sim.migrations.running().isEmpty(), "a migration is left over");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + " at " + sim.now() / 1_000_000.0 + " s");
        }
    }
}
