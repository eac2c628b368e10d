package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network adapter of a virtual machine.
 *
 * @param name name; a machine may have two of the same
 * @param id identifier, unique in the cluster
 * @param adapterId GUID
 * @param switchName the virtual switch; absent when not connected to one
 * @param switchId the switch's identifier on this node
 * @param connected whether it is plugged in
 * @param clusterMonitored true for a protected network: the cluster moves the machine when the switch loses its
 *     last uplink; absent when the host does not know
 * @param macAddress 12 hexadecimal digits
 * @param ipAddresses from the integration services, empty when off; absent when not read
 * @param status status
 * @param vlan VLAN
 * @param features other features
 */
public record VirtualNetworkAdapter(
        String name,
        AdapterId id,
        @Nullable String adapterId,
        @Nullable SwitchName switchName,
        @Nullable String switchId,
        @Nullable Boolean connected,
        @Nullable Boolean clusterMonitored,
        @Nullable String macAddress,
        @Nullable List<String> ipAddresses,
        List<AdapterStatus> status,
        AdapterVlan vlan,
        AdapterFeatures features) {

    public VirtualNetworkAdapter {
        ipAddresses = Unknown.copyOf(ipAddresses);
        status = List.copyOf(status);
    }
}
