package dev.toban.ui.lab;

import dev.toban.lab.Hardware;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.StateMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A host with everything on it that a person can break: itself, its connections to networks, the uplinks of its
 * switches, its storage paths. It shows what the hardware is, not what the cluster has noticed of it.
 *
 * @param paused that somebody paused the node is no trouble of the hardware, but nobody should take it for one in use
 */
record TargetRow(Hardware.Host host, boolean paused) {

    NodeName node() {
        return host.name();
    }

    Hardware.HostState hostState() {
        return host.state();
    }

    StateMessage state() {
        if (paused && host.state() == Hardware.HostState.RUNS) {
            return StateMessage.of(Look.PAUSED, NodeState.PAUSED);
        }
        Look look = switch (host.state()) {
            case RUNS -> Look.OK;
            case SERVICE_STOPPED -> Look.WARNING;
            case STARTING -> Look.RUNNING;
            case HANGS -> Look.FAILED;
            case OFF -> Look.OFF;
        };
        return StateMessage.of(look, host.state());
    }

    /** Whether the node has a link to a network; empty when it has no connection there. */
    Optional<Boolean> connection(NetworkName name) {
        return host.link(name);
    }

    Optional<Hardware.Uplinks> links(SwitchName name) {
        return host.uplinks(name);
    }

    /** Whether the node reaches the disk of a volume itself. */
    Optional<Boolean> path(VolumeName name) {
        return host.path(name);
    }

    /** Makes the rows of a lab; asked where the cluster is read, because the lab may have to be waited for. */
    record Rows(Supplier<Hardware> hardware) implements ClusterRows.Projection<TargetRow> {

        @Override
        public List<TargetRow> rows(Inventory inventory) {
            return hardware.get().hosts().stream()
                    .map(host -> new TargetRow(host, isPaused(inventory, host.name())))
                    .toList();
        }

        private static boolean isPaused(Inventory inventory, NodeName node) {
            return inventory.nodes().find(node).stream().anyMatch(known -> known.state() == NodeState.PAUSED);
        }

        @Override
        public Page.Badge badge(List<TargetRow> rows) {
            return Page.Badge.NONE;
        }
    }
}
