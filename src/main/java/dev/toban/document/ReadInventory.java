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
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.Reading;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualSwitch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An inventory as it is read: the readings decide about ages. What an object refers to need not be there, because a
 * part may be unread; a node that is missing among those that were read, and two objects of one name, are refused.
 */
record ReadInventory(
        Cluster cluster,
        @Nullable ClusterQuorum quorum,
        List<ClusterNode> nodes,
        List<ClusterNetwork> networks,
        List<ClusterNetworkInterface> networkInterfaces,
        List<VirtualSwitch> virtualSwitches,
        List<ClusterGroup> groups,
        List<ClusterResource> resources,
        List<VirtualMachine> virtualMachines,
        List<ClusterSharedVolume> sharedVolumes,
        List<PartReading> readings) {

    Inventory inventory(Place place) throws DocumentException {
        checkNodes(place);
        Inventory.Parts parts = new Inventory.Parts(
                cluster,
                Objects.requireNonNullElseGet(quorum, () -> Unknown.of(ClusterQuorum.class)),
                place.index("nodes", nodes),
                place.index("networks", networks),
                place.index("networkInterfaces", networkInterfaces),
                place.index("virtualSwitches", virtualSwitches),
                place.index("groups", groups),
                place.index("resources", resources),
                place.index("virtualMachines", virtualMachines),
                place.index("sharedVolumes", sharedVolumes));
        return Inventory.of(parts, readings(place));
    }

    /** Where nodes were read, all of them were: what is on another one cannot be. */
    private void checkNodes(Place place) throws DocumentException {
        Set<NodeName> known = nodes.stream().map(ClusterNode::name).collect(Collectors.toSet());
        if (!known.isEmpty()) {
            place.check("networkInterfaces", "node", networkInterfaces, ClusterNetworkInterface::node, known);
            place.check("virtualSwitches", "node", virtualSwitches, VirtualSwitch::node, known);
            place.check("groups", "ownerNode", groups, ClusterGroup::ownerNode, known);
            place.check("resources", "ownerNode", resources, ClusterResource::ownerNode, known);
            place.check("virtualMachines", "computerName", virtualMachines, VirtualMachine::computerName, known);
            place.check("sharedVolumes", "ownerNode", sharedVolumes, ClusterSharedVolume::ownerNode, known);
        }
    }

    private Map<Part, Reading> readings(Place place) throws DocumentException {
        place.distinct("readings", readings, PartReading::part);
        Map<Part, Reading> map = new LinkedHashMap<>();
        readings.forEach(entry -> map.put(entry.part(), entry.reading()));
        return map;
    }
}
