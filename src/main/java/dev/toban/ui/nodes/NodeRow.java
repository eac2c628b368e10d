package dev.toban.ui.nodes;

import dev.toban.model.ClusterNode;
import dev.toban.model.DrainStatus;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.WindowsServer;
import dev.toban.text.Message;
import dev.toban.ui.support.NodeStates;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.StateMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node and what it carries.
 *
 * @param memory bytes in use by virtual machines
 * @param processors percent of the host that virtual machines use; NaN when unknown
 * @param age of what only the node itself can tell: memory, processors, switches
 */
record NodeRow(ClusterNode node, int roles, long memory, double processors, ReadAge age) {

    /** Each functional level began with this build. Source: domain/powershell.md §A.1. */
    private record Build(int number, WindowsServer version) {}

    private static final List<Build> BUILDS = List.of(
            new Build(26100, WindowsServer.WINDOWS_2025),
            new Build(20348, WindowsServer.WINDOWS_2022),
            new Build(17763, WindowsServer.WINDOWS_2019),
            new Build(14393, WindowsServer.WINDOWS_2016),
            new Build(9600, WindowsServer.WINDOWS_2012_R2));

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
        return build == null
                ? WindowsServer.UNKNOWN
                : BUILDS.stream()
                        .filter(known -> build >= known.number)
                        .map(Build::version)
                        .findFirst()
                        .orElse(WindowsServer.UNKNOWN);
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
