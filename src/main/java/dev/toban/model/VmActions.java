package dev.toban.model;

import org.jspecify.annotations.Nullable;

/** What Hyper-V does with a virtual machine by itself. */
public record VmActions(
        AutomaticStartAction automaticStartAction,
        AutomaticStopAction automaticStopAction,
        CriticalErrorAction automaticCriticalErrorAction,
        CheckpointType checkpointType,
        @Nullable Boolean automaticCheckpointsEnabled)
        implements Facet {}
