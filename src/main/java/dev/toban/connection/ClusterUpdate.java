package dev.toban.connection;

import dev.toban.model.Inventory;
import dev.toban.model.InventoryChange;
import java.util.List;
import java.util.Optional;

/**
 * What one round of reading brought.
 *
 * @param inventory the cluster as it is known now; after a failed round the last known one
 * @param changes what differs from the update before; for a new subscriber everything
 * @param failure why the round brought nothing; empty when it did
 */
public record ClusterUpdate(Inventory inventory, List<InventoryChange> changes, Optional<ClusterException> failure) {

    public ClusterUpdate {
        changes = List.copyOf(changes);
    }
}
