package dev.toban.document;

import dev.toban.model.Cluster;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.ClusterResource;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Inventory;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the objects of an inventory from the data of a PowerShell document. */
final class PowerShellInventory {

    private final PowerShellNode data;

    PowerShellInventory(PowerShellNode data) {
        this.data = data;
    }

    Inventory.Parts parts() throws DocumentException {
        Place place = data.place();
        return new Inventory.Parts(
                PowerShellRecords.read(data.get("cluster"), Cluster.class),
                quorum(),
                place.index("nodes", nodes()),
                place.index("networks", records("networks", ClusterNetwork.class)),
                place.index("networkInterfaces", records("networkInterfaces", ClusterNetworkInterface.class)),
                place.index("virtualSwitches", records("virtualSwitches", VirtualSwitch.class)),
                place.index("groups", groups()),
                place.index("resources", resources()),
                place.index("groups", machines()),
                place.index("csvs", records("csvs", ClusterSharedVolume.class)));
    }

    private <R extends Record> List<R> records(String key, Class<R> type) throws DocumentException {
        return PowerShellShapes.records(data.list(key), type);
    }

    private ClusterQuorum quorum() throws DocumentException {
        Optional<PowerShellNode> found = data.find("quorum");
        return found.isPresent()
                ? PowerShellRecords.read(PowerShellShapes.quorum(found.get()), ClusterQuorum.class)
                : Unknown.of(ClusterQuorum.class);
    }

    private List<ClusterNode> nodes() throws DocumentException {
        return PowerShellShapes.records(PowerShellShapes.nodes(data.list("nodes")), ClusterNode.class);
    }

    private List<ClusterGroup> groups() throws DocumentException {
        return PowerShellShapes.records(PowerShellShapes.groups(data.list("groups")), ClusterGroup.class);
    }

    private List<ClusterResource> resources() throws DocumentException {
        return PowerShellShapes.records(PowerShellShapes.resources(data.list("resources")), ClusterResource.class);
    }

    /** Machines stand inside their roles; those that are not clustered stand in a list of their own. */
    private List<VirtualMachine> machines() throws DocumentException {
        List<PowerShellNode> machines = new ArrayList<>();
        for (PowerShellNode group : data.list("groups")) {
            PowerShellShapes.machine(group).ifPresent(machines::add);
        }
        machines.addAll(data.list("virtualMachines"));
        return PowerShellShapes.records(machines, VirtualMachine.class);
    }
}
