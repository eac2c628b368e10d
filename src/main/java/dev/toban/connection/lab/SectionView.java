package dev.toban.connection.lab;

import dev.toban.model.Index;
import dev.toban.model.InventoryItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One section of the inventory; what has not changed stays the same object from one reading to the next. */
final class SectionView<K, T extends InventoryItem> {

    private final List<Item> items = new ArrayList<>();
    private final List<Supplier<T>> describers = new ArrayList<>();
    private final List<T> pictures = new ArrayList<>();
    private int[] versions = new int[0];
    private @Nullable Index<K, T> index;

    void add(Item item, Supplier<T> describer) {
        items.add(item);
        describers.add(describer);
    }

    void clear() {
        items.clear();
        describers.clear();
        pictures.clear();
        index = null;
    }

    Index<K, T> index() {
        Index<K, T> known = index;
        if (known != null && !renew()) {
            return known;
        }
        if (known == null) {
            describers.forEach(describer -> pictures.add(describer.get()));
            versions = items.stream().mapToInt(Item::version).toArray();
        }
        Index<K, T> made = Index.of(List.copyOf(pictures));
        index = made;
        return made;
    }

    private boolean renew() {
        boolean differs = false;
        for (int i = 0; i < versions.length; i++) {
            int version = items.get(i).version();
            if (version != versions[i]) {
                versions[i] = version;
                T picture = describers.get(i).get();
                if (!picture.equals(pictures.get(i))) {
                    pictures.set(i, picture);
                    differs = true;
                }
            }
        }
        return differs;
    }
}
