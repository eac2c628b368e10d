package dev.toban.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A checkpoint of a virtual machine. */
public record VmCheckpoint(
        String name,
        @Nullable String id,
        SnapshotType snapshotType,
        @Nullable Instant creationTime,
        @Nullable String parentSnapshotName) {}
