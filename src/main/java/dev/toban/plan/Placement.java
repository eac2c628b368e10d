package dev.toban.plan;

import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterResource;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.SwitchName;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VirtualSwitch;
import dev.toban.model.VolumeState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says for a virtual machine and a node what stands against it. Source: domain/wsfc.md §5+8, §12.5, §12.6. */
public final class Placement {

    private final Inventory inventory;
    private final Optional<NodeName> resumed;

    public Placement(Inventory inventory) {
        this(inventory, Optional.empty());
    }

    private Placement(Inventory inventory, Optional<NodeName> resumed) {
        this.inventory = inventory;
        this.resumed = resumed;
    }

    /** The same, as it will be when the pause of a node has ended. */
    Placement afterResume(NodeName node) {
        return new Placement(inventory, Optional.of(node));
    }

    /** Everything that stands against the role on the node, memory aside; empty when nothing does. */
    public Set<Obstacle> obstacles(GroupName role, NodeName node) {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        addNode(found, node);
        addOwners(found, role, node);
        addAntiAffinity(found, role, node);
        inventory.virtualMachine(role).ifPresent(machine -> {
            machine.knownAdapters().forEach(adapter -> add(found, adapter(adapter, node)));
            add(found, volume(machine, node));
        });
        return found;
    }

    /** What stands against one adapter on the node, as far as switches go; null when nothing does. */
    public @Nullable Obstacle adapter(VirtualNetworkAdapter adapter, NodeName node) {
        SwitchName name = adapter.switchName();
        if (name == null) {
            return null; // not connected: any node will do
        }
        Optional<VirtualSwitch> found = inventory.virtualSwitch(node, name);
        if (found.isEmpty()) {
            return inventory.switchesOf(node).isEmpty() ? Obstacle.SWITCH_UNKNOWN : Obstacle.SWITCH_MISSING;
        }
        return switch (found.get().link()) {
            case CONNECTED -> null;
            case UNKNOWN -> Obstacle.SWITCH_UNKNOWN;
            case DISCONNECTED -> Boolean.FALSE.equals(adapter.clusterMonitored()) ? null : Obstacle.SWITCH_WITHOUT_LINK;
        };
    }

    private static void add(Set<Obstacle> found, @Nullable Obstacle obstacle) {
        if (obstacle != null) {
            found.add(obstacle);
        }
    }

    private void addNode(Set<Obstacle> found, NodeName name) {
        ClusterNode node = inventory.nodes().get(name);
        if (node == null || (node.state() != NodeState.UP && node.state() != NodeState.PAUSED)) {
            found.add(Obstacle.NODE_NOT_UP);
            return;
        }
        if (node.state() == NodeState.PAUSED && !resumed.equals(Optional.of(name))) {
            found.add(Obstacle.NODE_PAUSED);
        }
        if (node.has(NodeStatus.ISOLATED)) {
            found.add(Obstacle.NODE_ISOLATED);
        }
        if (node.has(NodeStatus.QUARANTINED)) {
            found.add(Obstacle.NODE_QUARANTINED);
        }
    }

    /** A role goes only where each of its resources can go (5016 otherwise). */
    private void addOwners(Set<Obstacle> found, GroupName role, NodeName node) {
        for (ClusterResource resource : inventory.resourcesOf(role)) {
            List<NodeName> owners = Unknown.orNone(resource.possibleOwners());
            if (!owners.isEmpty() && !owners.contains(node)) {
                found.add(Obstacle.NOT_POSSIBLE_OWNER);
            }
        }
        List<NodeName> preferred = inventory
                .groups()
                .find(role)
                .map(group -> Unknown.orNone(group.placement().preferredOwners()))
                .orElse(List.of());
        if (!preferred.isEmpty() && !preferred.contains(node)) {
            found.add(Obstacle.NOT_PREFERRED);
        }
    }

    private void addAntiAffinity(Set<Obstacle> found, GroupName role, NodeName node) {
        List<String> classes = inventory
                .groups()
                .find(role)
                .map(group -> Unknown.orNone(group.placement().antiAffinityClassNames()))
                .orElse(List.of());
        if (classes.isEmpty()) {
            return;
        }
        for (ClusterGroup other : inventory.groupsOn(node)) {
            if (!other.name().equals(role)
                    && Unknown.orNone(other.placement().antiAffinityClassNames()).stream()
                            .anyMatch(classes::contains)) {
                found.add(Obstacle.ANTI_AFFINITY);
            }
        }
    }

    private @Nullable Obstacle volume(VirtualMachine machine, NodeName node) {
        Optional<ClusterSharedVolume> volume = volumeOf(machine);
        SharedVolumeState state = volume.map(found -> found.on(node)).orElse(null);
        if (state == null) {
            return null;
        }
        if (state.state() == VolumeState.UNAVAILABLE) {
            return Obstacle.VOLUME_UNAVAILABLE;
        }
        return state.blockRedirectedReasons().contains(BlockRedirectedReason.NO_DISK_CONNECTIVITY)
                ? Obstacle.VOLUME_REDIRECTED
                : null;
    }

    /** The shared volume that holds the machine's disks. */
    public Optional<ClusterSharedVolume> volumeOf(VirtualMachine machine) {
        return inventory.sharedVolumes().stream()
                .filter(volume -> volume.holds(machine))
                .findFirst();
    }
}
