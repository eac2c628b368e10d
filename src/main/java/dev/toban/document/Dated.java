package dev.toban.document;

import dev.toban.model.Freshness;
import dev.toban.model.Inventory;
import dev.toban.model.InventoryItem;
import dev.toban.model.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object as a document shows it: its own properties, and beside them when and how well it was read. */
record Dated<T extends InventoryItem>(T item, @Nullable Instant asOf, Freshness freshness) {

    static <T extends InventoryItem> Dated<T> of(Inventory inventory, T item) {
        Reading reading = inventory.reading(item);
        return new Dated<>(item, reading.asOf(), reading.freshness());
    }

    static <T extends InventoryItem> List<Dated<T>> all(Inventory inventory, Collection<T> items) {
        return items.stream().map(item -> of(inventory, item)).toList();
    }
}
