package dev.toban.model;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Objects of which a test says only what it is about. */
public final class Unknowns {

    private static final String ABSENT_ID = "";

    private Unknowns() {}

    public static Cluster cluster(String name) {
        return new Cluster(
                new ClusterName(name),
                ABSENT_ID,
                ABSENT_ID,
                ABSENT_ID,
                Unknown.of(ClusterVersion.class),
                Unknown.of(HeartbeatSettings.class),
                new VoteSettings(20, 1, 1, 0, 0, 0, 15, 300),
                Unknown.of(SharedVolumeSettings.class),
                Unknown.of(PlacementSettings.class),
                Unknown.of(MigrationSettings.class),
                Unknown.of(ResiliencySettings.class),
                Unknown.of(StorageSpacesDirectSettings.class),
                Unknown.of(ServiceSettings.class));
    }

    public static ClusterNode node(String name, NodeState state, NodeStatus... flags) {
        return new ClusterNode(
                new NodeName(name),
                ABSENT_ID,
                state,
                Set.of(flags),
                Clusters.NOW.minusSeconds(600),
                Unknown.of(NodeDrain.class),
                new NodeVotes(1, 1, 0),
                Unknown.of(NodeVersion.class),
                Unknown.of(NodeIdentity.class),
                Unknown.of(VirtualMachineHost.class));
    }

    public static ClusterGroup role(String name, String node, GroupState state, Set<GroupStatus> flags) {
        return new ClusterGroup(
                new GroupName(name),
                ABSENT_ID,
                ABSENT_ID,
                GroupType.VIRTUAL_MACHINE,
                state,
                flags,
                new NodeName(node),
                false,
                2000,
                1,
                Unknown.of(FailoverPolicy.class),
                Unknown.of(GroupPlacement.class),
                new VirtualMachineId(name + "-id"));
    }

    public static VirtualMachine machine(String name, String node, List<VirtualNetworkAdapter> adapters) {
        return new VirtualMachine(
                new VirtualMachineId(name + "-id"),
                new VirtualMachineName(name),
                new NodeName(node),
                new GroupName(name),
                true,
                VmState.RUNNING,
                List.of(VmOperationalStatus.OK),
                VmHeartbeat.OK_APPLICATIONS_HEALTHY,
                Unknown.of(VmIdentity.class),
                Unknown.of(VmLoad.class),
                Unknown.of(VmMemory.class),
                Unknown.of(VmPaths.class),
                Unknown.of(VmActions.class),
                Unknown.of(VmReplication.class),
                List.of(),
                List.of(),
                adapters,
                List.of(),
                List.of(),
                Unknown.of(VmMigration.class));
    }

    public static VirtualNetworkAdapter adapter(String id, String switchName, @Nullable Boolean clusterMonitored) {
        return new VirtualNetworkAdapter(
                "Network Adapter",
                new AdapterId(id),
                ABSENT_ID,
                new SwitchName(switchName),
                ABSENT_ID,
                true,
                clusterMonitored,
                "00155D000001",
                List.of(),
                List.of(AdapterStatus.OK),
                Unknown.of(AdapterVlan.class),
                Unknown.of(AdapterFeatures.class));
    }

    public static VirtualSwitch externalSwitch(String node, String name, LinkState... links) {
        return virtualSwitch(node, name, SwitchType.EXTERNAL, links);
    }

    public static VirtualSwitch virtualSwitch(String node, String name, SwitchType type, LinkState... links) {
        List<Uplink> uplinks = IntStream.range(0, links.length)
                .mapToObj(i -> new Uplink("NIC " + i, node + i, links[i], 10_000_000_000L, Clusters.NOW))
                .toList();
        return new VirtualSwitch(
                new NodeName(node),
                new SwitchName(name),
                ABSENT_ID,
                type,
                uplinks,
                true,
                true,
                false,
                BandwidthReservationMode.DEFAULT,
                true,
                ABSENT_ID);
    }

    public static ClusterSharedVolume volume(String name, String owner, SharedVolumeState... states) {
        return new ClusterSharedVolume(
                new VolumeName(name),
                ABSENT_ID,
                new NodeName(owner),
                ResourceState.ONLINE,
                Unknown.of(VolumeInfo.class),
                Unknown.of(VolumeSpace.class),
                Unknown.of(VolumeFileSystem.class),
                List.of(states));
    }

    public static SharedVolumeState state(String node, VolumeState state) {
        return new SharedVolumeState(new NodeName(node), state, Set.of(), Set.of(), Clusters.NOW.minusSeconds(60));
    }
}
