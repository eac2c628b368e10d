package dev.toban.plan;

/** Why a virtual machine cannot, or should not, run on a node. */
public enum Obstacle {
    /** The node is down or joining. */
    NODE_NOT_UP(true),
    NODE_PAUSED(true),
    /** The cluster keeps the node apart. */
    NODE_ISOLATED(true),
    NODE_QUARANTINED(true),
    /** The node has no switch of the name that an adapter needs. */
    SWITCH_MISSING(true),
    /** No uplink of the switch has a link, and the adapter is protected. */
    SWITCH_WITHOUT_LINK(true),
    /** Nobody knows whether the switch has a link. */
    SWITCH_UNKNOWN(false),
    NOT_POSSIBLE_OWNER(true),
    NOT_ENOUGH_MEMORY(true),
    MEMORY_UNKNOWN(false),
    /** The node does not reach the machine's volume itself. */
    VOLUME_REDIRECTED(false),
    VOLUME_UNAVAILABLE(true),
    /** A role that should be kept apart is there. */
    ANTI_AFFINITY(false),
    /** Not one of the role's preferred owners. */
    NOT_PREFERRED(false);

    private final boolean hard;

    Obstacle(boolean hard) {
        this.hard = hard;
    }

    /**
     * True when the cluster would refuse, or the machine would lose its network or disk; otherwise it is a drawback.
     */
    public boolean isHard() {
        return hard;
    }
}
