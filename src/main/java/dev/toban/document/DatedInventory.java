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
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualSwitch;
import java.util.List;

/** An inventory as it is written: every object with its age, for readers who look at one object alone. */
record DatedInventory(
        Dated<Cluster> cluster,
        Dated<ClusterQuorum> quorum,
        List<Dated<ClusterNode>> nodes,
        List<Dated<ClusterNetwork>> networks,
        List<Dated<ClusterNetworkInterface>> networkInterfaces,
        List<Dated<VirtualSwitch>> virtualSwitches,
        List<Dated<ClusterGroup>> groups,
        List<Dated<ClusterResource>> resources,
        List<Dated<VirtualMachine>> virtualMachines,
        List<Dated<ClusterSharedVolume>> sharedVolumes,
        List<PartReading> readings) {

    static DatedInventory of(Inventory inventory) {
        return new DatedInventory(
                Dated.of(inventory, inventory.cluster()),
                Dated.of(inventory, inventory.quorum()),
                Dated.all(inventory, inventory.nodes().values()),
                Dated.all(inventory, inventory.networks().values()),
                Dated.all(inventory, inventory.networkInterfaces().values()),
                Dated.all(inventory, inventory.virtualSwitches().values()),
                Dated.all(inventory, inventory.groups().values()),
                Dated.all(inventory, inventory.resources().values()),
                Dated.all(inventory, inventory.virtualMachines().values()),
                Dated.all(inventory, inventory.sharedVolumes().values()),
                PartReading.all(inventory.readings()));
    }
}
