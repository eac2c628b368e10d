package dev.toban.lab;

import java.util.Locale;

/** Kinds of lines in a trace. */
public enum TraceKind {
    FAULT,
    COMMAND,
    COMMAND_RESULT,
    NODE_STATE,
    INTERFACE_STATE,
    NETWORK_STATE,
    HEARTBEAT_DOWN,
    QUORUM,
    ROLE_STATE,
    ROLE_MOVED,
    MIGRATION_QUEUED,
    MIGRATION_STARTED,
    MIGRATION_COMPLETED,
    MIGRATION_FAILED,
    MIGRATION_CANCELLED,
    VOLUME_STATE,
    VOLUME_OWNER,
    VOLUME_JOB,
    ADDRESS_STATE,
    EVENT;

    private final String traceName = name().toLowerCase(Locale.ROOT).replace('_', '.');

    /** The name in a trace, for example {@code migration.queued}. */
    public String traceName() {
        return traceName;
    }
}
