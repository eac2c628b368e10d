package dev.toban.model;

import org.jspecify.annotations.Nullable;

/** What a node is, beside its state. */
public record NodeIdentity(
        @Nullable String nodeInstanceID,
        @Nullable String uniqueID,
        NodeType type,
        @Nullable String faultDomain,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String serialNumber,
        CloudPlatform detectedCloudPlatform,
        @Nullable Boolean hyperthreadingEnabled)
        implements Facet {}
