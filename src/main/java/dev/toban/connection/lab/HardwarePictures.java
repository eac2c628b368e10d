package dev.toban.connection.lab;

import dev.toban.lab.Hardware;
import dev.toban.model.NetworkName;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.VolumeName;
import java.util.HashMap;
import java.util.Map;

/** Describes the hardware as it is, not as the cluster sees it. */
final class HardwarePictures {

    private final ClusterState cluster;

    HardwarePictures(ClusterState cluster) {
        this.cluster = cluster;
    }

    Hardware hardware() {
        return new Hardware(cluster.nodes.values().stream().map(this::host).toList());
    }

    private Hardware.Host host(LabNode node) {
        Map<NetworkName, Boolean> links = new HashMap<>();
        node.nics.forEach(nic -> links.merge(nic.network.name, nic.linked, Boolean::logicalAnd));
        Map<SwitchName, Hardware.Uplinks> switches = new HashMap<>();
        node.switches.values().stream()
                .filter(one -> one.type == SwitchType.EXTERNAL)
                .forEach(one -> switches.put(one.name, uplinks(one)));
        Map<VolumeName, Boolean> paths = new HashMap<>();
        cluster.volumes.values().forEach(volume -> paths.put(volume.name, !volume.pathsLost.contains(node)));
        return new Hardware.Host(node.name, state(node), links, switches, paths);
    }

    private static Hardware.Uplinks uplinks(LabSwitch one) {
        int linked = 0;
        for (int i = 0; i < one.uplinks(); i++) {
            linked += one.linked(i) ? 1 : 0;
        }
        return new Hardware.Uplinks(linked, one.uplinks());
    }

    private static Hardware.HostState state(LabNode node) {
        if (!node.powered) {
            return node.booting ? Hardware.HostState.STARTING : Hardware.HostState.OFF;
        }
        if (node.frozen) {
            return Hardware.HostState.HANGS;
        }
        return node.serviceRuns ? Hardware.HostState.RUNS : Hardware.HostState.SERVICE_STOPPED;
    }
}
