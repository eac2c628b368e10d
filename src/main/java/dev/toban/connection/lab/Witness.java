package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.Scenario;
import dev.toban.model.WitnessType;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What has a vote beside the nodes, and whether it answers. Source: domain/wsfc.md §12.3. */
final class Witness {

    static final String FILE_SHARE_WITNESS = "File Share Witness";
    static final String CLOUD_WITNESS = "Cloud Witness";
    static final String DISK_WITNESS = "Cluster Disk Witness";

    final WitnessType type;
    final Optional<String> path;
    /** Storage account of a cloud witness. */
    final Optional<String> account;
    /** True while it really answers. */
    boolean answers = true;
    /** True while the cluster believes that it answers. */
    boolean isOnline = true;

    Witness(WitnessType type, Optional<String> path, Optional<String> account) {
        this.type = type;
        this.path = path;
        this.account = account;
    }

    static Witness of(Scenario.Cluster cluster) {
        Scenario.Quorum given = cluster.quorum();
        return given == null
                ? new Witness(WitnessType.NONE, Optional.empty(), Optional.empty())
                : new Witness(
                        Objects.requireNonNullElse(given.witness(), WitnessType.NONE),
                        Optional.ofNullable(given.path()).or(() -> share(cluster)),
                        account(cluster));
    }

    /** The storage account of a cloud witness, which a scenario does not name. */
    private static Optional<String> account(Scenario.Cluster cluster) {
        boolean isCloud = cluster.quorum() != null && cluster.quorum().witness() == WitnessType.CLOUD;
        return isCloud ? Optional.of(cluster.name().value().toLowerCase(Locale.ROOT) + "witness") : Optional.empty();
    }

    /** Where a file share witness is when the scenario does not say so. */
    private static Optional<String> share(Scenario.Cluster cluster) {
        boolean isShare = cluster.quorum() != null && cluster.quorum().witness() == WitnessType.FILE_SHARE;
        return isShare ? Optional.of("\\\\fileserver\\" + cluster.name()) : Optional.empty();
    }

    /** The failed health check, as each kind of witness reports it. Source: domain/wsfc.md §13.1. */
    void report(Tracer tracer, LabNode owner) {
        switch (type) {
            case FILE_SHARE -> {
                tracer.event(1562, EventLevel.WARNING, owner, FILE_SHARE_WITNESS, path.orElse(""));
                fail(tracer, owner, FILE_SHARE_WITNESS, FILE_SHARE_WITNESS);
            }
            case CLOUD -> {
                tracer.event(1568, EventLevel.ERROR, owner);
                fail(tracer, owner, CLOUD_WITNESS, CLOUD_WITNESS);
            }
            case DISK -> {
                tracer.event(1558, EventLevel.WARNING, owner);
                fail(tracer, owner, DISK_WITNESS, "Physical Disk");
            }
            case NONE, UNKNOWN -> {}
        }
    }

    private static void fail(Tracer tracer, LabNode owner, String resource, String typeName) {
        tracer.event(1069, EventLevel.ERROR, owner, resource, "Cluster Group", typeName);
    }

    /** A vote that would have been needed did not come. Source: domain/wsfc.md §13.1. */
    void reportArbitration(Tracer tracer, LabNode challenger) {
        if (type == WitnessType.FILE_SHARE && !answers) {
            tracer.event(1564, EventLevel.CRITICAL, challenger, FILE_SHARE_WITNESS, path.orElse(""));
        }
    }

    boolean exists() {
        return type != WitnessType.NONE;
    }
}
