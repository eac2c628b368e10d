package dev.toban.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.document.Key;
import dev.toban.model.ClusterName;
import dev.toban.model.GroupPriority;
import dev.toban.model.GroupType;
import dev.toban.model.MigrationPerformance;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.VmState;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;
import dev.toban.model.WindowsServer;
import dev.toban.model.WitnessType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A simulated cluster and what happens to it, as written in a scenario file: every component is a key of the file, and
 * what is absent there is absent here.
 *
 * @param scenario version of the format
 * @param name what the scenario is called
 * @param description what it shows
 * @param seed of all randomness; 0 when absent
 * @param start the cluster's time when the run begins
 * @param cluster the cluster as a whole
 * @param networks cluster networks
 * @param nodes members
 * @param volumes shared volumes
 * @param virtualMachines virtual machines, clustered or not
 * @param roles other roles
 * @param settings constants that public sources leave open, by name ({@link LabSetting})
 * @param timeline what happens, and when
 */
public record Scenario(
        int scenario,
        String name,
        @Nullable String description,
        @Nullable Long seed,
        @Nullable Instant start,
        Cluster cluster,
        List<Network> networks,
        List<Node> nodes,
        List<Volume> volumes,
        List<Machine> virtualMachines,
        List<Role> roles,
        Map<String, Object> settings,
        List<Entry> timeline) {

    /** The version of the format that this program reads and writes. */
    public static final int VERSION = 1;

    public Scenario {
        networks = List.copyOf(networks);
        nodes = List.copyOf(nodes);
        volumes = List.copyOf(volumes);
        virtualMachines = List.copyOf(virtualMachines);
        roles = List.copyOf(roles);
        settings = Map.copyOf(settings);
        timeline = List.copyOf(timeline);
    }

    /** The same scenario with other randomness. */
    public Scenario withSeed(long other) {
        return withChances(other, settings);
    }

    /** The same scenario with other randomness and other constants. */
    public Scenario withChances(long otherSeed, Map<String, Object> otherSettings) {
        return new Scenario(
                scenario,
                name,
                description,
                otherSeed,
                start,
                cluster,
                networks,
                nodes,
                volumes,
                virtualMachines,
                roles,
                otherSettings,
                timeline);
    }

    /** The same cluster with another fate. */
    public Scenario withTimeline(List<Entry> other) {
        return new Scenario(
                scenario,
                name,
                description,
                seed,
                start,
                cluster,
                networks,
                nodes,
                volumes,
                virtualMachines,
                roles,
                settings,
                other);
    }

    /** Where the storage of a cluster is. */
    public enum Storage {
        /** Disks that every node reaches. */
        SHARED,
        /** Storage Spaces Direct: disks inside the nodes. */
        S2D
    }

    /** The cluster as a whole. */
    public record Cluster(
            ClusterName name,
            @Nullable String domain,
            WindowsServer os,
            @Nullable String address,
            @Nullable Storage storage,
            @Nullable Heartbeat heartbeat,
            @Nullable Quorum quorum,
            @Nullable Resiliency resiliency,
            @Nullable LiveMigration liveMigration) {}

    /** Heartbeat settings; what is absent is the default of the Windows version. */
    public record Heartbeat(
            @Nullable Integer sameSubnetDelay,
            @Nullable Integer sameSubnetThreshold,
            @Nullable Integer crossSubnetDelay,
            @Nullable Integer crossSubnetThreshold,
            @Nullable Integer crossSiteDelay,
            @Nullable Integer crossSiteThreshold,
            @Nullable Integer routeHistoryLength,
            @Nullable Integer plumbAllCrossSubnetRoutes) {}

    /** Votes. */
    public record Quorum(
            @Nullable Boolean dynamic,
            @Nullable WitnessType witness,
            @Nullable String path) {}

    /** Isolation and quarantine. */
    public record Resiliency(
            @Nullable Integer level,
            @Nullable Integer period,
            @Nullable Integer quarantineThreshold,
            @Nullable Integer quarantineDuration) {}

    /** Live migration settings of the whole cluster. */
    public record LiveMigration(
            @Nullable Integer maximumParallelMigrations,
            @Nullable MigrationPerformance performance) {}

    /** A cluster network: one subnet. */
    public record Network(
            NetworkName name,
            String subnet,
            NetworkRole role,
            double gigabit,
            @Nullable Long metric,
            @Nullable String gateway,
            List<String> dns,
            @Nullable Boolean liveMigration) {}

    /** A member of the cluster. */
    public record Node(
            NodeName name,
            @Nullable NodeName like,
            @Nullable String domain,
            @Nullable String site,
            @Nullable Integer vote,
            @Nullable Integer build,
            @Nullable Double memoryGB,
            @Nullable Integer maximumMigrations,
            @Nullable List<Interface> interfaces,
            @Nullable List<Switch> switches) {}

    /** A node's connection to a network. */
    public record Interface(@Nullable String name, NetworkName network, String address) {}

    /** A virtual switch of a node. */
    public record Switch(
            SwitchName name, SwitchType type, @Nullable Integer uplinks) {}

    /** Medium below a volume. */
    public enum Media {
        HDD,
        SSD
    }

    /** File system of a volume. */
    public enum FileSystem {
        NTFS,
        REFS
    }

    /** A Cluster Shared Volume. */
    public record Volume(
            VolumeName name,
            FileSystem fileSystem,
            double sizeGB,
            double freeGB,
            NodeName owner,
            @Nullable Double fragmentationPercent,
            @Nullable Media media,
            @Nullable Boolean thin,
            @Nullable Boolean tiered,
            @Nullable VolumeHealth health,
            @Nullable Boolean backup) {}

    /** A virtual machine, or many of one kind. */
    public record Machine(
            @Nullable Integer repeat,
            String name,
            String node,
            double memoryGB,
            VolumeName volume,
            @Nullable Boolean clustered,
            @Nullable VmState state,
            @Nullable GroupPriority priority,
            List<NodeName> preferredOwners,
            @Nullable List<NodeName> possibleOwners,
            List<String> antiAffinity,
            @Nullable Long failoverThreshold,
            @Nullable Integer failoverPeriod,
            @Nullable Boolean failback,
            @Nullable Double dirtyMBps,
            @Nullable String site,
            List<Adapter> adapters) {

        /** The node's name that has the lab spread machines over all nodes. */
        public static final String EVEN = "even";
    }

    /** A network adapter of a virtual machine. */
    public record Adapter(
            @Nullable String name,
            @Key("switch") SwitchName switchName,
            @Nullable @Key("protected") Boolean isProtected,
            @Nullable Integer vlan,
            @Nullable String address) {}

    /** A role that is not a virtual machine. */
    public record Role(
            String name,
            GroupType type,
            NodeName node,
            List<Address> addresses,
            @Nullable GroupPriority priority,
            List<NodeName> preferredOwners,
            @Nullable List<NodeName> possibleOwners,
            List<String> antiAffinity,
            @Nullable Long failoverThreshold,
            @Nullable Integer failoverPeriod,
            @Nullable Boolean failback) {}

    /** An address of a role. */
    public record Address(NetworkName network, String address) {}

    /**
     * Something that happens at a time: a fault or a command, never both.
     *
     * @param at when it happens, since the run began; the first time, when it comes again
     * @param every after how long it happens again, and so on without end; absent for what happens once
     */
    public record Entry(
            Duration at,
            @Nullable Duration every,
            @Nullable Fault fault,
            @Nullable ClusterCommand command) {
        public Entry {
            if ((fault == null) == (command == null)) {
                throw new IllegalArgumentException("an entry is either a fault or a command");
            }
        }

        /** Something that happens once. */
        public Entry(Duration at, @Nullable Fault fault, @Nullable ClusterCommand command) {
            this(at, null, fault, command);
        }

        /** The same once more, when it comes again. */
        public Optional<Entry> next() {
            return Optional.ofNullable(every).map(period -> new Entry(at.plus(period), period, fault, command));
        }
    }
}
