package dev.toban.command;

import dev.toban.model.AdapterId;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.MigrationType;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.VolumeName;
import dev.toban.model.WitnessType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person wants; one record for each kind of plan. */
public sealed interface Intent {

    /** Moves virtual machines; without a node each goes to the best one. */
    record Migrate(List<GroupName> roles, @Nullable NodeName to, MigrationType type) implements Intent {
        public Migrate {
            roles = List.copyOf(roles);
        }
    }

    /** Cancels live migrations. */
    record CancelMigration(List<GroupName> roles) implements Intent {
        public CancelMigration {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Empties a node and pauses it; without a target each role goes to the best node.
     *
     * @param by who moves the roles; the plan where nothing is said
     */
    record Drain(
            NodeName node, @Nullable NodeName to, @Nullable DrainBy by) implements Intent {

        /** Role by role, as the plan says. */
        public Drain(NodeName node, @Nullable NodeName to) {
            this(node, to, null);
        }

        public boolean isByCluster() {
            return by == DrainBy.CLUSTER;
        }
    }

    /** Pauses a node and leaves its roles where they are. */
    record Pause(NodeName node) implements Intent {}

    /**
     * Ends a node's pause.
     *
     * @param returning roles that an earlier drain took away and that come back, one by one
     */
    record Resume(NodeName node, Failback failback, List<GroupName> returning) implements Intent {
        public Resume {
            returning = returning == null ? List.of() : List.copyOf(returning);
        }

        /** Without roles that come back one by one. */
        public Resume(NodeName node, Failback failback) {
            this(node, failback, List.of());
        }
    }

    /** Starts the cluster service of a node; on request it forgets why it was kept out. */
    record StartNode(NodeName node, boolean clearQuarantine) implements Intent {}

    /** Takes back what a job has done; its plan is made from the journal. */
    record Undo(String job) implements Intent {}

    /** Stops the cluster service of a node. */
    record StopNode(NodeName node) implements Intent {}

    /** Has one node form the cluster without a majority of the votes. */
    record ForceQuorum(NodeName node) implements Intent {}

    /** Changes how soon a silent node counts as down; delays in milliseconds. */
    record Heartbeat(
            int sameSubnetDelay,
            int sameSubnetThreshold,
            int crossSubnetDelay,
            int crossSubnetThreshold,
            @Nullable CrossSite crossSite)
            implements Intent {

        /** Leaves the heartbeat between sites as it is, where there is one. */
        public Heartbeat(int sameSubnetDelay, int sameSubnetThreshold, int crossSubnetDelay, int crossSubnetThreshold) {
            this(sameSubnetDelay, sameSubnetThreshold, crossSubnetDelay, crossSubnetThreshold, null);
        }
    }

    /** The heartbeat between sites, which Windows Server 2016 and later tell apart; the delay in milliseconds. */
    record CrossSite(int delay, int threshold) {}

    /** Moves roles that are not virtual machines, or virtual machines without live migration. */
    record MoveRole(List<GroupName> roles, @Nullable NodeName to) implements Intent {
        public MoveRole {
            roles = List.copyOf(roles);
        }
    }

    /** Brings roles online. */
    record StartRole(List<GroupName> roles) implements Intent {
        public StartRole {
            roles = List.copyOf(roles);
        }
    }

    /** Takes roles offline. */
    record StopRole(List<GroupName> roles) implements Intent {
        public StopRole {
            roles = List.copyOf(roles);
        }
    }

    /** Makes another node the coordinator of volumes; without a node the best one. */
    record MoveCsv(List<VolumeName> volumes, @Nullable NodeName to) implements Intent {
        public MoveCsv {
            volumes = List.copyOf(volumes);
        }
    }

    /** Turns redirected access or maintenance mode of a volume on. */
    record SuspendCsv(VolumeName volume, VolumeSuspension mode) implements Intent {}

    /** Turns redirected access or maintenance mode of a volume off. */
    record ResumeCsv(VolumeName volume) implements Intent {}

    /** Protects network adapters, or stops protecting them. */
    record Protect(List<AdapterId> adapters, boolean on) implements Intent {
        public Protect {
            adapters = List.copyOf(adapters);
        }
    }

    /** Wants settings changed: no role moves or stops by it. */
    sealed interface Setting extends Intent {}

    /**
     * Limits how many live migrations a node takes part in at a time.
     *
     * @param nodes hosts whose own limit is set; empty for the limit of the cluster, where its version has one
     */
    record SetMigrationLimit(List<NodeName> nodes, int limit) implements Setting {
        public SetMigrationLimit {
            nodes = List.copyOf(nodes);
        }
    }

    /** Chooses the networks that carry live migrations, in order; with none chosen every network may. */
    record SetMigrationNetworks(List<NetworkName> networks) implements Setting {
        public SetMigrationNetworks {
            networks = List.copyOf(networks);
        }
    }

    /** Changes what the cluster uses a network for. */
    record SetNetworkRole(NetworkName network, NetworkRole role) implements Setting {}

    /** Gives a network another name; the name is only for people, the cluster knows it by its identifier. */
    record RenameNetwork(NetworkName network, String name) implements Setting {}

    /** Sets the nodes that a role prefers, the best first; none for no preference. */
    record SetPreferredOwners(GroupName role, List<NodeName> owners) implements Setting {
        public SetPreferredOwners {
            owners = List.copyOf(owners);
        }
    }

    /** Sets the nodes that can own a role: all of its resources. */
    record SetPossibleOwners(GroupName role, List<NodeName> owners) implements Setting {
        public SetPossibleOwners {
            owners = List.copyOf(owners);
        }
    }

    /**
     * Changes when roles start, fail over, return and keep apart; what is absent stays as it is.
     *
     * @param failoverThreshold failovers allowed in the period
     * @param failoverPeriod hours
     * @param antiAffinity class names; roles that share one keep apart
     */
    record SetRolePolicy(
            List<GroupName> roles,
            @Nullable GroupPriority priority,
            @Nullable Long failoverThreshold,
            @Nullable Integer failoverPeriod,
            @Nullable AutoFailbackType autoFailback,
            @Nullable List<String> antiAffinity)
            implements Setting {
        public SetRolePolicy {
            roles = List.copyOf(roles);
            antiAffinity = antiAffinity == null ? null : List.copyOf(antiAffinity);
        }
    }

    /**
     * Chooses what has a vote beside the nodes; the key of a cloud witness is asked for when the step runs and is
     * never kept.
     *
     * @param disk resource of a disk witness
     * @param share path of a file share witness, for example {@code \\\\server\\share}
     * @param account storage account of a cloud witness
     */
    record SetWitness(
            WitnessType witness,
            @Nullable ResourceName disk,
            @Nullable String share,
            @Nullable String account) implements Setting {}

    /** Gives nodes a vote, or takes it. */
    record SetVotes(List<NodeName> nodes, boolean vote) implements Setting {
        public SetVotes {
            nodes = List.copyOf(nodes);
        }
    }
}
