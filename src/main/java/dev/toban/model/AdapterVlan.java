package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * VLAN of a virtual network adapter.
 *
 * @param vlanMode mode
 * @param vlan VLAN id of an access port
 * @param nativeVlan native VLAN id of a trunk
 */
public record AdapterVlan(
        VlanMode vlanMode, @Nullable Integer vlan, @Nullable Integer nativeVlan) implements Facet {}
