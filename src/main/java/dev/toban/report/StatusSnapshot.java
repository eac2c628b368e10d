package dev.toban.report;

import dev.toban.document.SnapshotDocument;
import dev.toban.model.Inventory;
import java.time.Instant;

/** Takes a status snapshot of what was read. */
public final class StatusSnapshot {

    private StatusSnapshot() {}

    /**
     * A snapshot of an inventory.
     *
     * @param inventory the cluster as it was read
     * @param taken now, on the cluster's clock
     * @param taker who takes it
     * @param source the connection's address
     */
    public static SnapshotDocument of(Inventory inventory, Instant taken, String taker, String source) {
        return new SnapshotDocument(taken, taker, source, inventory);
    }
}
