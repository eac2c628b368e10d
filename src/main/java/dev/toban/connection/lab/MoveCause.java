package dev.toban.connection.lab;

/** Why a role or a volume changes its owner. */
enum MoveCause {
    COMMAND("command"),
    DRAIN("drain"),
    PROTECTED_NETWORK("protectedNetwork"),
    NODE_DOWN("nodeDown"),
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
