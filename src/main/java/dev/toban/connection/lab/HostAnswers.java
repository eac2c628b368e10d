package dev.toban.connection.lab;

import dev.toban.model.NetworkRole;
import java.util.List;

/**
 * Which hosts answer when their switches and virtual machines are asked for. Hyper-V and the remote management of
 * Windows do not need the cluster service: a host that has only lost its membership answers, one that is off, hangs or
 * is cut off from the networks of the management station does not.
 */
final class HostAnswers {

    private final Simulation sim;

    HostAnswers(Simulation sim) {
        this.sim = sim;
    }

    boolean answers(LabNode node) {
        return node.isMember() || (node.powered && !node.frozen && hasWayOut(node) && !isApart(node));
    }

    /** The management station is where the clients are; a node without such a network is reached on any. */
    private static boolean hasWayOut(LabNode node) {
        List<LabNic> open = node.nics.stream()
                .filter(nic -> nic.network.role == NetworkRole.CLUSTER_AND_CLIENT)
                .toList();
        return (open.isEmpty() ? node.nics : open).stream().anyMatch(nic -> nic.linked);
    }

    /** The management station hears what the members hear. */
    private boolean isApart(LabNode node) {
        return sim.cluster.nodes.values().stream()
                .anyMatch(other -> other.isMember() && sim.partition.separates(node, other));
    }
}
