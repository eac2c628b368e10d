package dev.toban.job;

import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.model.AdapterId;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterResource;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.ResourceName;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VolumeName;
import dev.toban.model.WitnessType;
import dev.toban.plan.HeartbeatSetting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Draws what a person may want of a cluster: mostly what makes sense there, sometimes what does not. */
final class RandomIntent {

    private static final NodeName STRANGER = new NodeName("HV99");

    private final Random random;
    private final Inventory inventory;

    RandomIntent(Random random, Inventory inventory) {
        this.random = random;
        this.inventory = inventory;
    }

    /** One of the kind; an undo is drawn from no cluster, it follows every job. */
    Intent draw(Class<?> kind) {
        return switch (kind.getSimpleName()) {
            case "Migrate" -> new Intent.Migrate(roles(this::isMachine), maybe(node()), type());
            case "CancelMigration" -> new Intent.CancelMigration(roles(role -> inventory.isMigrating(role.name())));
            case "MoveRole" -> new Intent.MoveRole(roles(_ -> true), maybe(node()));
            case "StartRole" -> new Intent.StartRole(roles(_ -> true));
            case "StopRole" -> new Intent.StopRole(roles(_ -> true));
            case "Protect" -> new Intent.Protect(some(adapters(), 6), random.nextBoolean());
            case "SetPreferredOwners" -> new Intent.SetPreferredOwners(role(), some(nodes(), 3));
            case "SetPossibleOwners" -> new Intent.SetPossibleOwners(role(), some(nodes(), 6));
            case "SetRolePolicy" -> policy();
            default -> ofNodes(kind);
        };
    }

    private Intent ofNodes(Class<?> kind) {
        return switch (kind.getSimpleName()) {
            case "Drain" -> new Intent.Drain(node(), random.nextInt(4) == 0 ? node() : null);
            case "Pause" -> new Intent.Pause(node());
            case "Resume" -> resume();
            case "StartNode" -> new Intent.StartNode(node(NodeState.DOWN), random.nextBoolean());
            case "StopNode" -> new Intent.StopNode(node());
            case "ForceQuorum" -> new Intent.ForceQuorum(node());
            case "MoveCsv" -> new Intent.MoveCsv(some(volumes(), 2), maybe(node()));
            case "SuspendCsv" -> new Intent.SuspendCsv(any(volumes()), any(List.of(VolumeSuspension.values())));
            case "ResumeCsv" -> new Intent.ResumeCsv(suspended());
            default -> setting(kind);
        };
    }

    private Intent setting(Class<?> kind) {
        return switch (kind.getSimpleName()) {
            case "Heartbeat" -> heartbeat();
            case "SetMigrationLimit" ->
                new Intent.SetMigrationLimit(random.nextBoolean() ? List.of() : some(nodes(), 3), random.nextInt(5));
            case "SetMigrationNetworks" -> new Intent.SetMigrationNetworks(some(networks(), 2));
            case "SetNetworkRole" -> new Intent.SetNetworkRole(any(networks()), networkRole());
            case "RenameNetwork" ->
                new Intent.RenameNetwork(any(networks()), any(List.of("Other", "Cluster", "cluster", "Live", " ")));
            case "SetWitness" -> witness();
            case "SetVotes" -> new Intent.SetVotes(some(nodes(), 3), random.nextBoolean());
            default -> throw new IllegalArgumentException("nothing draws " + kind.getSimpleName());
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> some(List<T> values, int most) {
        List<T> drawn = new ArrayList<>(values);
        Collections.shuffle(drawn, random);
        return drawn.subList(0, Math.min(drawn.size(), 1 + random.nextInt(most)));
    }

    private @Nullable NodeName maybe(NodeName node) {
        return random.nextBoolean() ? node : null;
    }

    private List<NodeName> nodes() {
        return inventory.nodes().stream().map(ClusterNode::name).toList();
    }

    private NodeName node() {
        return random.nextInt(40) == 0 ? STRANGER : any(nodes());
    }

    /** In most cases one in this state, where there is one. */
    private NodeName node(NodeState state) {
        List<NodeName> found = inventory.nodes().stream()
                .filter(node -> node.state() == state)
                .map(ClusterNode::name)
                .toList();
        return found.isEmpty() || random.nextInt(5) == 0 ? node() : any(found);
    }

    private boolean isMachine(ClusterGroup role) {
        return inventory.virtualMachine(role.name()).isPresent();
    }

    private GroupName role() {
        return any(names(inventory.groups().values(), _ -> true));
    }

    private List<GroupName> roles(Predicate<ClusterGroup> wanted) {
        List<GroupName> found = names(inventory.groups().values(), wanted);
        boolean stranger = found.isEmpty() || random.nextInt(40) == 0;
        return stranger ? List.of(new GroupName("nobody"), role()) : some(found, 4);
    }

    private static List<GroupName> names(Collection<ClusterGroup> roles, Predicate<ClusterGroup> wanted) {
        return roles.stream()
                .filter(role -> !role.groupType().isOfStorage())
                .filter(wanted)
                .map(ClusterGroup::name)
                .toList();
    }

    private List<VolumeName> volumes() {
        return inventory.sharedVolumes().stream().map(ClusterSharedVolume::name).toList();
    }

    /** In most cases one that is suspended, where there is one. */
    private VolumeName suspended() {
        List<VolumeName> found = inventory.sharedVolumes().stream()
                .filter(volume -> Boolean.TRUE.equals(volume.info().maintenanceMode())
                        || Boolean.TRUE.equals(volume.info().redirectedAccess()))
                .map(ClusterSharedVolume::name)
                .toList();
        return found.isEmpty() || random.nextInt(5) == 0 ? any(volumes()) : any(found);
    }

    /** In most cases one that can be chosen. */
    private NetworkRole networkRole() {
        return random.nextInt(8) == 0
                ? any(List.of(NetworkRole.values()))
                : any(List.of(NetworkRole.CLUSTER, NetworkRole.CLUSTER_AND_CLIENT, NetworkRole.NONE));
    }

    private List<NetworkName> networks() {
        return inventory.networks().stream().map(ClusterNetwork::name).toList();
    }

    private List<AdapterId> adapters() {
        return inventory.virtualMachines().stream()
                .flatMap(machine -> machine.knownAdapters().stream())
                .map(VirtualNetworkAdapter::id)
                .toList();
    }

    /** Live is what people choose. */
    private MigrationType type() {
        return random.nextBoolean()
                ? MigrationType.LIVE
                : any(List.of(MigrationType.QUICK, MigrationType.SHUTDOWN, MigrationType.TURN_OFF));
    }

    private Intent resume() {
        NodeName node = node(NodeState.PAUSED);
        Failback failback = any(List.of(Failback.IMMEDIATE, Failback.NO_FAILBACK, Failback.POLICY));
        return new Intent.Resume(node, failback, random.nextBoolean() ? List.of() : roles(_ -> true));
    }

    private Intent policy() {
        return new Intent.SetRolePolicy(
                roles(_ -> true),
                random.nextBoolean() ? any(List.of(GroupPriority.LOW, GroupPriority.HIGH)) : null,
                random.nextBoolean() ? Long.valueOf(random.nextInt(4)) : null,
                random.nextBoolean() ? Integer.valueOf(random.nextInt(1400)) : null,
                random.nextBoolean() ? any(List.of(AutoFailbackType.ALLOW, AutoFailbackType.PREVENT)) : null,
                random.nextBoolean() ? List.of("apart") : null);
    }

    private Intent heartbeat() {
        Intent.CrossSite sites = random.nextBoolean() ? null : new Intent.CrossSite(1000, 20 + random.nextInt(3));
        Intent.Heartbeat now =
                HeartbeatSetting.of(inventory.cluster().heartbeat()).orElseThrow();
        return new Intent.Heartbeat(
                now.sameSubnetDelay(), 5 + random.nextInt(30), 1000 + random.nextInt(5) * 500, 20, sites);
    }

    private Intent witness() {
        return switch (random.nextInt(5)) {
            case 0 -> new Intent.SetWitness(WitnessType.NONE, null, null, null);
            case 1 -> new Intent.SetWitness(WitnessType.DISK, disk(), null, null);
            case 2 -> new Intent.SetWitness(WitnessType.CLOUD, null, null, "dutywitness");
            default -> new Intent.SetWitness(WitnessType.FILE_SHARE, null, share(), null);
        };
    }

    private String share() {
        return "\\\\" + any(List.of("FS09", "HV01", "fs10.example", "")) + "\\witness";
    }

    private ResourceName disk() {
        List<ResourceName> disks = inventory.resources().stream()
                .filter(resource -> Boolean.TRUE.equals(resource.isStorageClassResource()))
                .map(ClusterResource::name)
                .toList();
        return disks.isEmpty() ? new ResourceName("no such disk") : any(disks);
    }
}
