package dev.toban.ui.overview;

import dev.toban.model.Freshness;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.Section;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import java.util.HashMap;
import java.util.Map;

/** The network adapters of all virtual machines: how many have a protected network. */
record AdaptersSummary(int on, int off, int unknown) {

    int count() {
        return on + off + unknown;
    }

    static AdaptersSummary of(Inventory inventory) {
        Map<NodeName, Boolean> fresh = new HashMap<>();
        int on = 0;
        int off = 0;
        int unknown = 0;
        for (VirtualMachine machine : inventory.virtualMachines().values()) {
            NodeName host = machine.computerName();
            boolean known = host != null && fresh.computeIfAbsent(host, node -> isFresh(inventory, node));
            for (VirtualNetworkAdapter adapter : machine.knownAdapters()) {
                Boolean isProtected = known ? adapter.clusterMonitored() : null;
                on += Boolean.TRUE.equals(isProtected) ? 1 : 0;
                off += Boolean.FALSE.equals(isProtected) ? 1 : 0;
                unknown += isProtected == null ? 1 : 0;
            }
        }
        return new AdaptersSummary(on, off, unknown);
    }

    private static boolean isFresh(Inventory inventory, NodeName node) {
        return inventory.reading(Part.of(Section.VIRTUAL_MACHINES, node)).freshness() == Freshness.FRESH;
    }
}
