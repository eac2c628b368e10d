package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configuration facts of a virtual machine. */
public record VmIdentity(
        @Nullable Integer generation,
        @Nullable String version,
        @Nullable String notes,
        @Nullable String parentSnapshotId,
        @Nullable String parentSnapshotName,
        @Nullable String integrationServicesState,
        @Nullable String integrationServicesVersion,
        @Nullable String status,
        List<String> statusDescriptions)
        implements Facet {

    public VmIdentity {
        statusDescriptions = List.copyOf(statusDescriptions);
    }
}
