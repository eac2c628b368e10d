package dev.toban.model;

import org.jspecify.annotations.Nullable;

/** How the cluster watches and restarts a resource. */
public record ResourceMonitoring(
        RestartAction restartAction,
        @Nullable Long deadlockTimeout,
        @Nullable Long isAlivePollInterval,
        @Nullable Long looksAlivePollInterval,
        @Nullable Long pendingTimeout,
        @Nullable Long restartDelay,
        @Nullable Long restartPeriod,
        @Nullable Long restartThreshold,
        @Nullable Long retryPeriodOnFailure,
        @Nullable Long embeddedFailureAction,
        @Nullable Long monitorProcessId,
        @Nullable Long persistentState,
        @Nullable Long characteristics,
        @Nullable Long lastOperationStatusCode,
        @Nullable Long resourceSpecificData1,
        @Nullable Long resourceSpecificData2,
        @Nullable String resourceSpecificStatus,
        @Nullable Boolean separateMonitor)
        implements Facet {}
