package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node's connection to a cluster network.
 *
 * @param name node and adapter
 * @param id identifier
 * @param description free text
 * @param node the node
 * @param network the network
 * @param adapter description of the adapter
 * @param adapterId GUID that Get-NetAdapter shows as InterfaceGuid
 * @param address first address
 * @param ipv4Addresses IPv4 addresses
 * @param ipv6Addresses IPv6 addresses
 * @param dhcpEnabled whether DHCP gives the address
 * @param state state
 * @param transmitLinkSpeed bits per second
 */
public record ClusterNetworkInterface(
        InterfaceName name,
        @Nullable String id,
        @Nullable String description,
        NodeName node,
        NetworkName network,
        @Nullable String adapter,
        @Nullable String adapterId,
        @Nullable String address,
        List<String> ipv4Addresses,
        List<String> ipv6Addresses,
        @Nullable Boolean dhcpEnabled,
        InterfaceState state,
        @Nullable Long transmitLinkSpeed)
        implements InventoryItem {

    public ClusterNetworkInterface {
        ipv4Addresses = List.copyOf(ipv4Addresses);
        ipv6Addresses = List.copyOf(ipv6Addresses);
    }

    @Override
    public InterfaceName key() {
        return name;
    }
}
