package dev.toban.command;

import dev.toban.model.AdapterId;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.InterfaceName;
import dev.toban.model.MigrationType;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import dev.toban.model.WitnessType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a cluster may be asked. The set is closed: the lab, the PowerShell texts, the confirmation and the command
 * line each switch over it, and the compiler names every switch that a new command leaves incomplete.
 */
public sealed interface ClusterCommand {

    /** Asks something of a clustered role. */
    sealed interface OfRole extends ClusterCommand {}

    /** Asks something of a resource. */
    sealed interface OfResource extends ClusterCommand {}

    /** Asks something of a node. */
    sealed interface OfNode extends ClusterCommand {
        NodeName node();
    }

    /** Asks something of the whole cluster. */
    sealed interface OfCluster extends ClusterCommand {}

    /** Asks something of a virtual machine and its adapters. */
    sealed interface OfMachine extends ClusterCommand {}

    /** Asks something of a shared volume. */
    sealed interface OfVolume extends ClusterCommand {}

    /** Changes a network or an address. */
    sealed interface OfNetwork extends ClusterCommand {}

    /** Moves a virtual machine's role; without a destination to the best node. */
    record MoveVirtualMachine(GroupName group, @Nullable NodeName destination, MigrationType type) implements OfRole {}

    /** Cancels a live migration that waits or runs. */
    record CancelMigration(GroupName group) implements OfRole {}

    /** Moves a role; a running virtual machine is moved by quick migration. */
    record MoveGroup(GroupName group, @Nullable NodeName destination) implements OfRole {}

    /** Brings a role online. */
    record StartGroup(GroupName group) implements OfRole {}

    /** Takes a role offline; a virtual machine does its offline action. */
    record StopGroup(GroupName group) implements OfRole {}

    /** Brings one resource online. */
    record StartResource(ResourceName resource) implements OfResource {}

    /** Takes one resource offline. */
    record StopResource(ResourceName resource) implements OfResource {}

    /** Changes when a role fails over and returns; what is absent stays. */
    record SetGroupPolicy(
            GroupName group,
            @Nullable Long failoverThreshold,
            @Nullable Integer failoverPeriod,
            @Nullable GroupPriority priority,
            @Nullable AutoFailbackType autoFailback,
            @Nullable List<String> antiAffinity)
            implements OfRole {
        public SetGroupPolicy {
            antiAffinity = antiAffinity == null ? null : List.copyOf(antiAffinity);
        }
    }

    /** Sets the nodes that a role prefers, in order. */
    record SetPreferredOwners(GroupName group, List<NodeName> owners) implements OfRole {
        public SetPreferredOwners {
            owners = List.copyOf(owners);
        }
    }

    /** Sets the nodes that can have a resource. */
    record SetPossibleOwners(ResourceName resource, List<NodeName> owners) implements OfResource {
        public SetPossibleOwners {
            owners = List.copyOf(owners);
        }
    }

    /** Pauses a node, and moves its roles away when drain is set. */
    record SuspendNode(
            NodeName node,
            boolean drain,
            @Nullable Boolean forceDrain,
            @Nullable NodeName target) implements OfNode {}

    /** Ends a pause. */
    record ResumeNode(NodeName node, Failback failback) implements OfNode {}

    /** Starts the cluster service of a node. */
    record StartNode(
            NodeName node,
            @Nullable Boolean clearQuarantine,
            @Nullable Boolean forceQuorum) implements OfNode {}

    /** Stops the cluster service of a node. */
    record StopNode(NodeName node) implements OfNode {}

    /** Gives a node a vote or takes it. */
    record SetNodeVote(NodeName node, int vote) implements OfNode {}

    /** Adds a node to the cluster. */
    record AddNode(NodeName node) implements OfNode {}

    /** Evicts a node. */
    record RemoveNode(NodeName node) implements OfNode {}

    /** Starts the cluster service everywhere. */
    record StartCluster() implements OfCluster {}

    /** Stops the cluster. */
    record StopCluster() implements OfCluster {}

    /** Sets the witness; the key of a cloud witness never travels here. */
    record SetQuorum(
            WitnessType witness,
            @Nullable ResourceName resource,
            @Nullable String path,
            @Nullable String accountName) implements OfCluster {}

    /** Makes a virtual machine highly available. */
    record AddVirtualMachineRole(VirtualMachineName virtualMachine) implements OfRole {}

    /** Starts a virtual machine. */
    record StartVirtualMachine(VirtualMachineName virtualMachine) implements OfMachine {}

    /** Stops a virtual machine. */
    record StopVirtualMachine(VirtualMachineName virtualMachine, StopMethod how) implements OfMachine {}

    /** Makes the cluster read a machine's configuration again. */
    record RefreshVirtualMachine(VirtualMachineName virtualMachine) implements OfMachine {}

    /** Protects a network adapter, or stops protecting it. */
    record SetAdapterProtection(
            VirtualMachineName virtualMachine,
            String adapter,
            @Nullable AdapterId adapterId,
            boolean clusterMonitored) implements OfMachine {}

    /** Makes another node the coordinator of a volume. */
    record MoveSharedVolume(VolumeName volume, NodeName destination) implements OfVolume {}

    /** Turns redirected access or maintenance mode on. */
    record SuspendSharedVolume(VolumeName volume, VolumeSuspension mode) implements OfVolume {}

    /** Turns redirected access or maintenance mode off. */
    record ResumeSharedVolume(VolumeName volume) implements OfVolume {}

    /** Measures a volume's fragmentation and health. */
    record AnalyzeVolume(VolumeName volume) implements OfVolume {}

    /** Defragments, retrims, consolidates slabs or optimizes tiers. */
    record OptimizeVolume(VolumeName volume, VolumeOptimization operation) implements OfVolume {}

    /** Scans or repairs a volume. */
    record RepairVolume(VolumeName volume, VolumeRepair operation) implements OfVolume {}

    /** Stops the operation that runs on a volume. */
    record CancelVolumeCare(VolumeName volume) implements OfVolume {}

    /** Changes heartbeat settings; what is absent stays. */
    record SetHeartbeat(
            @Nullable Integer sameSubnetDelay,
            @Nullable Integer sameSubnetThreshold,
            @Nullable Integer crossSubnetDelay,
            @Nullable Integer crossSubnetThreshold,
            @Nullable Integer crossSiteDelay,
            @Nullable Integer crossSiteThreshold,
            @Nullable Integer routeHistoryLength)
            implements OfCluster {}

    /** Limits simultaneous live migrations of a node, or of every node. */
    record SetMigrationLimit(@Nullable NodeName node, int limit) implements OfCluster {}

    /** Sets the networks that carry live migrations, in order. */
    record SetMigrationNetworks(List<NetworkName> networks) implements OfCluster {
        public SetMigrationNetworks {
            networks = List.copyOf(networks);
        }
    }

    /** Changes what the cluster uses a network for. */
    record SetNetworkRole(NetworkName network, NetworkRole role) implements OfNetwork {}

    /** Renames a network. */
    record RenameNetwork(NetworkName network, String name) implements OfNetwork {}

    /** Changes an address of a node. */
    record SetNodeAddress(
            NodeName node,
            InterfaceName networkInterface,
            @Nullable String replaces,
            @Nullable String address,
            @Nullable Integer prefixLength,
            @Nullable String gateway,
            @Nullable List<String> dnsServers,
            @Nullable Boolean dhcp)
            implements OfNetwork {
        public SetNodeAddress {
            dnsServers = dnsServers == null ? null : List.copyOf(dnsServers);
        }
    }

    /** Changes the address of a cluster resource. */
    record SetAddressResource(
            ResourceName resource,
            @Nullable String address,
            @Nullable String subnetMask,
            @Nullable Integer prefixLength,
            @Nullable NetworkName network,
            @Nullable Boolean dhcp)
            implements OfResource {}

    /** Renews the lease of an address resource. */
    record RenewAddressResource(ResourceName resource) implements OfResource {}

    /** Registers a network name in DNS again. */
    record UpdateNetworkName(ResourceName resource) implements OfResource {}

    /** Registers a task that the cluster runs by itself. */
    record RegisterClusteredTask(
            String name,
            ClusteredTaskType taskType,
            @Nullable ResourceName resource,
            TaskTrigger trigger,
            ClusterCommand action)
            implements OfCluster {}

    /** Removes a clustered task. */
    record UnregisterClusteredTask(String name) implements OfCluster {}
}
