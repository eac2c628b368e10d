package dev.toban.plan;

/** Why a virtual machine cannot, or should not, run on a node. */
public enum Obstacle {
    /** The node is down or joining. */
    NODE_NOT_UP(0, Obstacle.HARD),
    NODE_PAUSED(1, Obstacle.HARD),
    /** The cluster keeps the node apart. */
    NODE_ISOLATED(2, Obstacle.HARD),
    NODE_QUARANTINED(3, Obstacle.HARD),
    /** The node has no switch of the name that an adapter needs. */
    SWITCH_MISSING(4, Obstacle.HARD),
    /** No uplink of the switch has a link, and the adapter is protected. */
    SWITCH_WITHOUT_LINK(5, Obstacle.HARD),
    /** Nobody knows whether the switch has a link. */
    SWITCH_UNKNOWN(6, 15),
    NOT_POSSIBLE_OWNER(7, Obstacle.HARD),
    NOT_ENOUGH_MEMORY(8, Obstacle.HARD),
    MEMORY_UNKNOWN(9, 15),
    /** The node does not reach the machine's volume itself. */
    VOLUME_REDIRECTED(10, 18),
    VOLUME_UNAVAILABLE(11, Obstacle.HARD),
    /** A role that should be kept apart is there. */
    ANTI_AFFINITY(12, 18),
    /** Not one of the role's preferred owners. */
    NOT_PREFERRED(13, 15),
    /** The node migrates as many machines as it may at a time: one more waits in the queue. */
    MIGRATIONS_AT_LIMIT(14, 4);

    private static final int HARD = 0;

    private final int bit;
    private final int weight;

    Obstacle(int place, int weight) {
        this.bit = 1 << place;
        this.weight = weight;
    }

    /** The bit that stands for it in {@link Reasons}. */
    int bit() {
        return bit;
    }

    /**
     * True when the cluster would refuse, or the machine would lose its network or disk; otherwise it is a drawback.
     */
    public boolean isHard() {
        return weight == HARD;
    }

    /** Points that a drawback takes from the score of a node, see {@link PlacementScore}; 0 for what is hard. */
    public int weight() {
        return weight;
    }
}
