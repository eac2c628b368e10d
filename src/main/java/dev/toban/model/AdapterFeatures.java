package dev.toban.model;

import org.jspecify.annotations.Nullable;

/** Security and teaming features of a virtual network adapter. */
public record AdapterFeatures(
        @Nullable Boolean macAddressSpoofing,
        @Nullable Boolean dhcpGuard,
        @Nullable Boolean routerGuard,
        @Nullable Boolean allowTeaming,
        @Nullable Boolean deviceNaming,
        PortMirroring portMirroringMode,
        @Nullable Boolean isLegacy,
        @Nullable Boolean dynamicMacAddressEnabled,
        @Nullable Long bandwidthMinimum,
        @Nullable Long bandwidthMaximum)
        implements Facet {}
