package dev.toban.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Processors and running time of a virtual machine.
 *
 * @param cpuUsage percent of the host
 * @param processorCount virtual processors
 * @param uptime since the last start
 * @param creationTime when it was made
 */
public record VmLoad(
        @Nullable Integer cpuUsage,
        @Nullable Integer processorCount,
        @Nullable Duration uptime,
        @Nullable Instant creationTime)
        implements Facet {}
