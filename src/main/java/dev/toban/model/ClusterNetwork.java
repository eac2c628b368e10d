package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network as the cluster sees it: one subnet.
 *
 * @param name display name, in the language of the first node
 * @param id identifier
 * @param description free text
 * @param address IPv4 address of the subnet
 * @param addressMask IPv4 mask
 * @param ipv4Addresses subnets
 * @param ipv4PrefixLengths prefix length of each
 * @param ipv6Addresses IPv6 subnets
 * @param ipv6PrefixLengths prefix length of each
 * @param role what the cluster uses it for
 * @param state state
 * @param metric lower is preferred
 * @param autoMetric whether the cluster chose the metric
 */
public record ClusterNetwork(
        NetworkName name,
        @Nullable String id,
        @Nullable String description,
        @Nullable String address,
        @Nullable String addressMask,
        List<String> ipv4Addresses,
        List<Integer> ipv4PrefixLengths,
        List<String> ipv6Addresses,
        List<Integer> ipv6PrefixLengths,
        NetworkRole role,
        NetworkState state,
        @Nullable Long metric,
        @Nullable Boolean autoMetric)
        implements InventoryItem {

    public ClusterNetwork {
        ipv4Addresses = List.copyOf(ipv4Addresses);
        ipv4PrefixLengths = List.copyOf(ipv4PrefixLengths);
        ipv6Addresses = List.copyOf(ipv6Addresses);
        ipv6PrefixLengths = List.copyOf(ipv6PrefixLengths);
    }

    @Override
    public NetworkName key() {
        return name;
    }
}
