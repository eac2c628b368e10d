package dev.toban.connection.lab;

import dev.toban.lab.LabSetting;
import dev.toban.lab.Scenario;
import dev.toban.model.AccessPoint;
import dev.toban.model.CloudPlatform;
import dev.toban.model.Cluster;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.ClusterVersion;
import dev.toban.model.MigrationSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.PlacementSettings;
import dev.toban.model.QuorumType;
import dev.toban.model.ResiliencyLevel;
import dev.toban.model.ResiliencySettings;
import dev.toban.model.ResourceName;
import dev.toban.model.ResourceState;
import dev.toban.model.ServiceSettings;
import dev.toban.model.SharedVolumeSettings;
import dev.toban.model.SharedVolumesSetting;
import dev.toban.model.StorageSpacesDirectSettings;
import dev.toban.model.VoteSettings;
import dev.toban.model.WindowsEnum;
import dev.toban.model.WindowsServer;
import dev.toban.model.WitnessType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the cluster as a whole. Defaults: domain/powershell.md §A.1. */
final class ClusterPictures {

    private final Simulation sim;

    ClusterPictures(Simulation sim) {
        this.sim = sim;
    }

    Cluster cluster() {
        Scenario.Cluster spec = sim.cluster.spec;
        return new Cluster(
                spec.name(),
                ClusterBuilder.guid("cluster/" + spec.name()),
                spec.domain(),
                "",
                new ClusterVersion((int) spec.os().number(), 1),
                sim.cluster.heartbeat,
                votes(),
                sharedVolumes(),
                new PlacementSettings(2, 1, 1, 0, 3000, 1, 0),
                new MigrationSettings(sim.cluster.maximumParallelMigrations, order(), excluded()),
                resiliency(),
                new StorageSpacesDirectSettings(
                        sim.cluster.hasStorageSpacesDirect(), null, null, null, null, null, null, null),
                service());
    }

    private VoteSettings votes() {
        int dynamic = sim.quorum.isDynamic() ? 1 : 0;
        int last = sim.settings.count(LabSetting.LOWER_QUORUM_PRIORITY_NODE_ID);
        int forced = sim.cluster.forced ? 1 : 0;
        return new VoteSettings(20, dynamic, sim.cluster.witnessWeight, last, forced, 0, 15, 300);
    }

    private SharedVolumeSettings sharedVolumes() {
        boolean caches = sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016);
        return new SharedVolumeSettings(
                caches ? 1024 : 0,
                SharedVolumesSetting.ENABLED,
                "C:\\ClusterStorage",
                1,
                null,
                null,
                0,
                List.of(),
                List.of());
    }

    /** Networks that carry no live migration, where some are chosen for it. */
    private List<NetworkName> excluded() {
        List<LabNetwork> chosen = sim.cluster.migrationNetworks;
        return sim.cluster.networks.values().stream()
                .filter(network -> !chosen.isEmpty() && !chosen.contains(network))
                .map(network -> network.name)
                .toList();
    }

    private List<NetworkName> order() {
        return sim.cluster.migrationNetworks.stream()
                .map(network -> network.name)
                .toList();
    }

    private ResiliencySettings resiliency() {
        int level = OsDefaults.resiliencyLevel(sim.cluster.spec);
        if (level == 0) {
            return new ResiliencySettings(ResiliencyLevel.UNKNOWN, null, null, null);
        }
        return new ResiliencySettings(
                WindowsEnum.byNumber(ResiliencyLevel.class, level),
                OsDefaults.resiliencyPeriod(sim.cluster.spec),
                OsDefaults.quarantineThreshold(sim.cluster.spec),
                OsDefaults.quarantineDuration(sim.cluster.spec));
    }

    private static ServiceSettings service() {
        return new ServiceSettings(
                AccessPoint.ACTIVE_DIRECTORY_AND_DNS,
                CloudPlatform.NONE,
                60,
                0,
                60,
                5,
                300,
                120,
                3,
                300,
                0,
                2,
                null,
                3,
                0,
                0,
                60,
                1,
                0,
                1,
                25,
                20,
                0,
                null,
                null,
                null);
    }

    ClusterQuorum quorum() {
        Witness witness = sim.cluster.witness;
        return new ClusterQuorum(
                sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016) ? QuorumType.MAJORITY : oldType(witness.type),
                resourceOf(witness.type),
                witness.type,
                witness.isOnline ? ResourceState.ONLINE : ResourceState.FAILED,
                witness.path.orElse(null),
                witness.account.orElse(null));
    }

    private static QuorumType oldType(WitnessType witness) {
        return switch (witness) {
            case DISK -> QuorumType.NODE_AND_DISK_MAJORITY;
            case FILE_SHARE -> QuorumType.NODE_AND_FILE_SHARE_MAJORITY;
            case NONE, CLOUD, UNKNOWN -> QuorumType.NODE_MAJORITY;
        };
    }

    static @Nullable ResourceName resourceOf(WitnessType witness) {
        return switch (witness) {
            case DISK -> new ResourceName(Witness.DISK_WITNESS);
            case FILE_SHARE -> new ResourceName(Witness.FILE_SHARE_WITNESS);
            case CLOUD -> new ResourceName(Witness.CLOUD_WITNESS);
            case NONE, UNKNOWN -> null;
        };
    }
}
