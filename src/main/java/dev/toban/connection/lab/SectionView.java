package dev.toban.connection.lab;

import dev.toban.model.Index;
import dev.toban.model.InventoryItem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One section of the inventory; what has not changed stays the same object from one reading to the next. */
final class SectionView<K, T extends InventoryItem> {

    private final List<Entry<T>> entries = new ArrayList<>();
    private final List<Optional<T>> pictures = new ArrayList<>();
    /** Numbers of the entries that have changed since the last reading; all others need no look. */
    private final BitSet changed = new BitSet();

    private @Nullable Index<K, T> index;

    /** What may be described, while it is there. */
    private record Entry<T>(Item item, BooleanSupplier exists, Supplier<T> describer) {

        Optional<T> picture() {
            return exists.getAsBoolean() ? Optional.of(describer.get()) : Optional.empty();
        }
    }

    void add(Item item, Supplier<T> describer) {
        add(item, () -> true, describer);
    }

    void add(Item item, BooleanSupplier exists, Supplier<T> describer) {
        int number = entries.size();
        entries.add(new Entry<>(item, exists, describer));
        item.watch(() -> changed.set(number));
    }

    void clear() {
        entries.forEach(entry -> entry.item().unwatch());
        entries.clear();
        pictures.clear();
        index = null;
    }

    Index<K, T> index() {
        Index<K, T> known = index;
        if (known == null) {
            entries.forEach(entry -> pictures.add(entry.picture()));
            known = anew();
        } else {
            known = renewed(known);
        }
        changed.clear();
        index = known;
        return known;
    }

    private Index<K, T> anew() {
        return Index.of(pictures.stream().flatMap(Optional::stream).toList());
    }

    private Index<K, T> renewed(Index<K, T> known) {
        List<T> renewed = new ArrayList<>();
        boolean sameKeys = true;
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            Optional<T> before = pictures.get(i);
            Optional<T> now = entries.get(i).picture();
            if (!now.equals(before)) {
                pictures.set(i, now);
                now.ifPresent(renewed::add);
                sameKeys &= now.map(InventoryItem::key).equals(before.map(InventoryItem::key));
            }
        }
        if (sameKeys) {
            return renewed.isEmpty() ? known : known.with(renewed);
        }
        return anew();
    }
}
