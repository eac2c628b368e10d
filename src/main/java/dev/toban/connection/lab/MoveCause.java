package dev.toban.connection.lab;

/** Why a role or a volume changes its owner. */
enum MoveCause {
    COMMAND("command"),
    DRAIN("drain"),
    PROTECTED_NETWORK("protectedNetwork"),
    /** A cluster service stops in an orderly way: what it has is taken elsewhere, as a drain would. */
    SERVICE_STOP("drain"),
    NODE_DOWN("nodeDown"),
    /** The cluster forms; the trace has no such cause for a move, only for the start of a role. */
    CLUSTER_START("clusterStart"),
    STORAGE_PATH("storagePath"),
    FAILBACK("failback"),
    FAILURE("resourceFailure");

    private final String traceName;

    MoveCause(String traceName) {
        this.traceName = traceName;
    }

    String traceName() {
        return traceName;
    }
}
