package dev.toban.model;

import org.jspecify.annotations.Nullable;

/** Memory of a virtual machine, in bytes. */
public record VmMemory(
        @Nullable Long memoryAssigned,
        @Nullable Long memoryDemand,
        @Nullable Long memoryStartup,
        @Nullable Long memoryMinimum,
        @Nullable Long memoryMaximum,
        @Nullable String memoryStatus,
        @Nullable Boolean dynamicMemoryEnabled)
        implements Facet {}
