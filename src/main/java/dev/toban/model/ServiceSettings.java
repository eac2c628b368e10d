package dev.toban.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remaining settings of the cluster service. */
public record ServiceSettings(
        AccessPoint administrativeAccessPoint,
        CloudPlatform detectedCloudPlatform,
        @Nullable Integer addEvictDelay,
        @Nullable Integer backupInProgress,
        @Nullable Integer clusSvcHangTimeout,
        @Nullable Integer clusSvcRegroupStageTimeout,
        @Nullable Integer clusSvcRegroupTickInMilliseconds,
        @Nullable Integer clusterGroupWaitDelay,
        @Nullable Integer clusterLogLevel,
        @Nullable Integer clusterLogSize,
        @Nullable Integer databaseReadWriteMode,
        @Nullable Integer defaultNetworkRole,
        @Nullable Long dumpPolicy,
        @Nullable Integer hangRecoveryAction,
        @Nullable Integer ignorePersistentStateOnStartup,
        @Nullable Integer netftIPSecEnabled,
        @Nullable Integer requestReplyTimeout,
        @Nullable Integer securityLevel,
        @Nullable Integer securityLevelForStorage,
        @Nullable Integer setSMBBandwidthLimit,
        @Nullable Integer smbBandwidthLimitFactor,
        @Nullable Integer shutdownTimeoutInMinutes,
        @Nullable Integer useRdmaForStorage,
        @Nullable Integer acceleratedNetworkingEnabled,
        @Nullable String preferredSite,
        @Nullable Instant recentEventsResetTime)
        implements Facet {}
