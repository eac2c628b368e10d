package dev.toban.connection.lab;

import dev.toban.lab.LabSetting;
import dev.toban.model.MigrationPerformance;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares the live-migration networks among the migrations that copy memory: each end divides its line evenly, and the
 * slower end decides. Source: domain/wsfc.md §12.6, checked against published times.
 */
final class Bandwidth {

    /** A guest that rewrites memory as fast as it travels is given up on after ten rounds. */
    private static final double SLOWEST_PART = 0.1;

    private final Simulation sim;

    Bandwidth(Simulation sim) {
        this.sim = sim;
    }

    /** Puts a migration on the first network that both ends reach; false when there is none. */
    boolean join(Migration migration) {
        if (sim.partition.separates(migration.from, migration.to)) {
            return false;
        }
        for (LabNetwork network : order()) {
            LabNic source = nic(migration.from, network);
            LabNic target = nic(migration.to, network);
            if (source != null && target != null) {
                migration.source = source;
                migration.target = target;
                migration.settled = sim.now();
                source.transfers.add(migration);
                target.transfers.add(migration);
                return true;
            }
        }
        return false;
    }

    boolean reaches(LabNode from, LabNode to) {
        return !sim.partition.separates(from, to)
                && order().stream().anyMatch(network -> nic(from, network) != null && nic(to, network) != null);
    }

    /** Networks chosen for live migration in their order; without a choice, every cluster network, fast ones first. */
    private Collection<LabNetwork> order() {
        Collection<LabNetwork> all = sim.cluster.networks.values();
        var chosen = all.stream().filter(LabNetwork::carriesMigrations).toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return all.stream()
                .filter(LabNetwork::carriesHeartbeats)
                .sorted((a, b) -> Double.compare(b.spec.gigabit(), a.spec.gigabit()))
                .toList();
    }

    private static @Nullable LabNic nic(LabNode node, LabNetwork network) {
        for (LabNic nic : node.nics) {
            if (nic.network == network && nic.linked) {
                return nic;
            }
        }
        return null;
    }

    void leave(Migration migration) {
        if (migration.source != null && migration.target != null) {
            migration.source.transfers.remove(migration);
            migration.target.transfers.remove(migration);
        }
    }

    /** Migrations whose share depends on this one's. */
    static Set<Migration> neighbours(Migration migration) {
        Set<Migration> concerned = new LinkedHashSet<>();
        if (migration.source != null && migration.target != null) {
            concerned.addAll(migration.source.transfers);
            concerned.addAll(migration.target.transfers);
        }
        return concerned;
    }

    /** Counts what has travelled, and takes the share that is right from now on. */
    void share(Migration migration) {
        migration.bytesLeft = Math.max(0, migration.bytesLeft - migration.rate * (sim.now() - migration.settled));
        migration.settled = sim.now();
        double line = Math.min(lineShare(migration.source), lineShare(migration.target));
        double memory = line / ratio();
        migration.rate = Math.max(memory - migration.machine.dirtyRate, memory * SLOWEST_PART);
    }

    /** Bytes per microsecond that one migration gets of a line. */
    private double lineShare(@Nullable LabNic nic) {
        if (nic == null) {
            return 1;
        }
        double gigabit = nic.network.spec.gigabit();
        double bytesPerMicrosecond = gigabit * 125 * portion(gigabit);
        return bytesPerMicrosecond / Math.max(1, nic.transfers.size());
    }

    private double portion(double gigabit) {
        if (performance() == MigrationPerformance.SMB) {
            return sim.settings.number(LabSetting.MIGRATION_SHARE_SMB);
        }
        boolean fast = gigabit >= 10;
        return sim.settings.number(fast ? LabSetting.MIGRATION_SHARE_FAST : LabSetting.MIGRATION_SHARE_SLOW);
    }

    private double ratio() {
        boolean compressed = performance() == MigrationPerformance.COMPRESSION;
        return compressed ? sim.settings.number(LabSetting.COMPRESSION_RATIO) : 1;
    }

    private MigrationPerformance performance() {
        return OsDefaults.performance(sim.cluster.spec);
    }
}
