package dev.toban.plan;

import dev.toban.command.Intent;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterResource;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The plan that takes away what keeps a role off a node, where one can. */
final class Resolve {

    /** What is mended most gently comes first. */
    private static final List<Obstacle> ORDER = List.of(
            Obstacle.NODE_PAUSED,
            Obstacle.NOT_POSSIBLE_OWNER,
            Obstacle.NODE_QUARANTINED,
            Obstacle.NODE_NOT_UP,
            Obstacle.SWITCH_WITHOUT_LINK);

    private static final Set<Obstacle> OF_A_NODE_THAT_IS_DOWN = EnumSet.of(
            Obstacle.SWITCH_MISSING,
            Obstacle.SWITCH_WITHOUT_LINK,
            Obstacle.VOLUME_UNAVAILABLE,
            Obstacle.NOT_ENOUGH_MEMORY);

    private final Inventory inventory;
    private final Placement placement;

    Resolve(Inventory inventory, Placement placement) {
        this.inventory = inventory;
        this.placement = placement;
    }

    /** The gentlest plan after which one of the nodes could take the role: a node that one obstacle keeps it from. */
    Optional<Intent> of(GroupName role, List<Assessment> nodes) {
        return ORDER.stream()
                .flatMap(obstacle -> nodes.stream()
                        .filter(node -> hard(node).equals(Set.of(obstacle)))
                        .flatMap(node -> of(role, node.node(), obstacle).stream()))
                .findFirst();
    }

    /** What has to be mended first: of a node that is down nobody knows what else it will lack. */
    private static Set<Obstacle> hard(Assessment node) {
        Set<Obstacle> hard = EnumSet.noneOf(Obstacle.class);
        node.obstacles().stream().filter(Obstacle::isHard).forEach(hard::add);
        if (hard.contains(Obstacle.NODE_QUARANTINED)) {
            hard.remove(Obstacle.NODE_NOT_UP);
        }
        if (hard.contains(Obstacle.NODE_NOT_UP) || hard.contains(Obstacle.NODE_QUARANTINED)) {
            hard.removeAll(OF_A_NODE_THAT_IS_DOWN);
        }
        return hard;
    }

    private Optional<Intent> of(GroupName role, NodeName node, Obstacle obstacle) {
        return switch (obstacle) {
            case NODE_PAUSED -> Optional.of(new Intent.Resume(node, Failback.NO_FAILBACK));
            case NODE_NOT_UP -> Optional.of(new Intent.StartNode(node, false));
            case NODE_QUARANTINED -> Optional.of(new Intent.StartNode(node, true));
            case NOT_POSSIBLE_OWNER -> Optional.of(alsoOn(role, node));
            case SWITCH_WITHOUT_LINK -> inventory.virtualMachine(role).map(machine -> unprotected(machine, node));
            default -> Optional.empty();
        };
    }

    /** The nodes that can own the role now, and this one. */
    Intent alsoOn(GroupName role, NodeName node) {
        Set<NodeName> owners =
                new TreeSet<>(inventory.nodes().stream().map(ClusterNode::name).toList());
        for (ClusterResource resource : inventory.resourcesOf(role)) {
            List<NodeName> possible = Unknown.orNone(resource.possibleOwners());
            if (!possible.isEmpty()) {
                owners.retainAll(possible);
            }
        }
        owners.add(node);
        return new Intent.SetPossibleOwners(role, List.copyOf(owners));
    }

    private Intent unprotected(VirtualMachine machine, NodeName node) {
        return new Intent.Protect(
                placement
                        .adaptersInTheWay(machine, node, Obstacle.SWITCH_WITHOUT_LINK)
                        .map(VirtualNetworkAdapter::id)
                        .toList(),
                false);
    }
}
