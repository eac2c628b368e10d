package dev.toban.advisor;

import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Clusters;
import dev.toban.model.FileSystemRedirectedReason;
import dev.toban.model.InterfaceName;
import dev.toban.model.InterfaceState;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NetworkState;
import dev.toban.model.NodeName;
import dev.toban.model.QuorumType;
import dev.toban.model.ResourceState;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.Unknown;
import dev.toban.model.Unknowns;
import dev.toban.model.VolumeFileSystem;
import dev.toban.model.VolumeInfo;
import dev.toban.model.VolumeName;
import dev.toban.model.VolumeSpace;
import dev.toban.model.VolumeState;
import dev.toban.model.WitnessType;
import java.util.List;
import java.util.Set;

/** Parts of a cluster of which only what a rule asks for is known. */
final class SmallParts {

    private static final long GB = 1L << 30;

    private SmallParts() {}

    static ClusterQuorum quorum(WitnessType type, ResourceState state) {
        return new ClusterQuorum(QuorumType.MAJORITY, null, type, state, null, null);
    }

    static ClusterNetwork network(String name, NetworkRole role, NetworkState state) {
        return new ClusterNetwork(
                new NetworkName(name),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                role,
                state,
                null,
                null);
    }

    static ClusterNetworkInterface connection(String node, String network, InterfaceState state) {
        return new ClusterNetworkInterface(
                new InterfaceName(node + " - " + network),
                null,
                null,
                new NodeName(node),
                new NetworkName(network),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                state,
                null);
    }

    static SharedVolumeState redirected(String node, BlockRedirectedReason... reasons) {
        return new SharedVolumeState(
                new NodeName(node), VolumeState.BLOCK_REDIRECTED, Set.of(), Set.of(reasons), Clusters.NOW);
    }

    static SharedVolumeState redirected(String node, FileSystemRedirectedReason... reasons) {
        return new SharedVolumeState(
                new NodeName(node), VolumeState.FILE_SYSTEM_REDIRECTED, Set.of(reasons), Set.of(), Clusters.NOW);
    }

    static ClusterSharedVolume volume(String name, long freeGB, long sizeGB) {
        ClusterSharedVolume bare = Unknowns.volume(name, "HV01", Unknowns.state("HV01", VolumeState.DIRECT));
        return new ClusterSharedVolume(
                new VolumeName(name),
                null,
                bare.ownerNode(),
                ResourceState.ONLINE,
                Unknown.of(VolumeInfo.class),
                new VolumeSpace(null, sizeGB * GB, freeGB * GB, null, null, null),
                Unknown.of(VolumeFileSystem.class),
                bare.states());
    }
}
