package dev.toban.connection.lab;

import dev.toban.model.Index;
import dev.toban.model.InventoryItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One section of the inventory; what has not changed stays the same object from one reading to the next. */
final class SectionView<K, T extends InventoryItem> {

    private final List<Entry<T>> entries = new ArrayList<>();
    private final List<Optional<T>> pictures = new ArrayList<>();
    private int[] versions = new int[0];
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
        entries.add(new Entry<>(item, exists, describer));
    }

    Index<K, T> index() {
        Index<K, T> known = index;
        if (known != null && !renew()) {
            return known;
        }
        if (known == null) {
            entries.forEach(entry -> pictures.add(entry.picture()));
            versions =
                    entries.stream().mapToInt(entry -> entry.item().version()).toArray();
        }
        Index<K, T> made = Index.of(pictures.stream().flatMap(Optional::stream).toList());
        index = made;
        return made;
    }

    private boolean renew() {
        boolean differs = false;
        for (int i = 0; i < versions.length; i++) {
            int version = entries.get(i).item().version();
            if (version != versions[i]) {
                versions[i] = version;
                Optional<T> picture = entries.get(i).picture();
                if (!picture.equals(pictures.get(i))) {
                    pictures.set(i, picture);
                    differs = true;
                }
            }
        }
        return differs;
    }
}
