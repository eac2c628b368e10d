package dev.toban.plan;

import dev.toban.model.ClusterGroup;

/** Empties a node role by role. */
final class DrainPlanner {

    private DrainPlanner() {}

    /** A drain moves every role but the temporary ones of the storage. */
    static boolean leaves(ClusterGroup group) {
        return !switch (group.groupType()) {
            case AVAILABLE_STORAGE, CLUSTER_SHARED_VOLUME, CLUSTER_STORAGE_POOL -> true;
            default -> false;
        };
    }
}
