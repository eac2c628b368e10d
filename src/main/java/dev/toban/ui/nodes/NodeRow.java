package dev.toban.ui.nodes;

import dev.toban.model.ClusterNode;
import dev.toban.model.DrainStatus;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.WindowsServer;
import dev.toban.text.Message;
import dev.toban.ui.support.NodeStates;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.StateMessage;
import org.jspecify.annotations.Nullable;

/**
 * A node and what it carries.
 *
 * @param memory bytes in use by virtual machines
 * @param processors percent of the host that virtual machines use; NaN when unknown
 * @param age of what only the node itself can tell: memory, processors, switches
 */
record NodeRow(ClusterNode node, int roles, long memory, double processors, ReadAge age) {

    NodeName name() {
        return node.name();
    }

    String label() {
        return node.name().value();
    }

    StateMessage state() {
        return NodeStates.of(node);
    }

    boolean isPaused() {
        return node.state() == NodeState.PAUSED;
    }

    boolean isDown() {
        return node.state() == NodeState.DOWN;
    }

    /** Its cluster service runs and waits for the others. */
    boolean isJoining() {
        return node.state() == NodeState.JOINING;
    }

    boolean isQuarantined() {
        return node.has(NodeStatus.QUARANTINED);
    }

    boolean isUp() {
        return node.state() == NodeState.UP;
    }

    @Nullable
    Long memorySize() {
        return node.host() == null ? null : node.host().memoryCapacity();
    }

    /** Share of the memory in use, 0 to 1; NaN when unknown. */
    double memoryShare() {
        Long size = memorySize();
        return size == null || size == 0 || !age.isFresh() ? Double.NaN : memory / (double) size;
    }

    /** Configured and current vote: "1 / 0". */
    String vote() {
        return Phrases.text(node.votes().nodeWeight()) + " / "
                + Phrases.text(node.votes().dynamicWeight());
    }

    WindowsServer version() {
        Integer build = node.version().buildNumber();
        return build == null ? WindowsServer.UNKNOWN : WindowsServer.ofBuild(build);
    }

    Message drain() {
        DrainStatus drain = node.drain().drainStatus();
        DrainStatus failback = node.drain().failbackStatus();
        if (failback == DrainStatus.IN_PROGRESS || failback == DrainStatus.FAILED) {
            return Message.of("nodes.drain.failback", failback);
        }
        return drain == DrainStatus.NOT_INITIATED || drain == DrainStatus.UNKNOWN
                ? Message.NONE
                : Message.of("nodes.drain.drain", drain);
    }
}
