package dev.toban.app;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Progress;
import dev.toban.lab.Fault;
import dev.toban.lab.SimulatedCluster;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualSwitch;
import java.util.List;

/** Much going wrong at a time in the largest cluster: links that come and go, hosts that crash and return. */
final class Storm {

    /** Nodes whose switches lose their links: enough for 200 protected machines that want to move. */
    private static final int STRUCK = 4;

    private final SimulatedCluster lab;
    private final List<NodeName> nodes;
    private final List<VirtualSwitch> switches;
    private int minute;

    Storm(SimulatedCluster lab, Inventory inventory) throws ClusterException, InterruptedException {
        this.lab = lab;
        this.nodes = inventory.nodes().stream().map(node -> node.name()).toList();
        this.switches = inventory.virtualSwitches().stream()
                .filter(one -> one.switchType() == SwitchType.EXTERNAL)
                .toList();
        lab.execute(new ClusterCommand.SetMigrationLimit(null, 8), Progress.SILENT);
    }

    /** One simulated minute's worth: what broke the last time is mended, other things break. */
    void strike() {
        for (int i = 0; i < STRUCK; i++) {
            links(node(minute - 1, i), false);
            links(node(minute, i), true);
        }
        lab.laboratory().inject(new Fault.NodeStart(node(minute - 1, STRUCK)));
        lab.laboratory().inject(new Fault.NodeCrash(node(minute, STRUCK)));
        minute++;
    }

    private NodeName node(int round, int place) {
        return nodes.get(Math.floorMod(round * (STRUCK + 1) + place, nodes.size()));
    }

    private void links(NodeName node, boolean down) {
        switches.stream()
                .filter(one -> one.node().equals(node))
                .forEach(one -> one.knownUplinks().forEach(_ -> link(node, one.name(), down)));
    }

    private void link(NodeName node, SwitchName name, boolean down) {
        lab.laboratory().inject(down ? new Fault.UplinkDown(node, name) : new Fault.UplinkUp(node, name));
    }
}
