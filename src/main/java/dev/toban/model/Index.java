package dev.toban.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of one kind, in the order they were read, found by key in constant time. */
public final class Index<K, T extends InventoryItem> {

    /** Where an object stands; shared by all indexes that differ only in what stands there. */
    private final Map<Object, Integer> positions;

    private final List<T> items;

    private Index(Map<Object, Integer> positions, List<T> items) {
        this.positions = positions;
        this.items = items;
    }

    /**
     * An index of these objects.
     *
     * @throws IllegalArgumentException when two of them have the same key
     */
    public static <K, T extends InventoryItem> Index<K, T> of(List<T> list) {
        List<T> items = List.copyOf(list);
        Map<Object, Integer> positions = HashMap.newHashMap(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (positions.put(items.get(i).key(), i) != null) {
                throw new IllegalArgumentException(
                        "two objects are called " + items.get(i).key());
            }
        }
        return new Index<>(positions, items);
    }

    /**
     * This index with other objects in the place of those with the same keys; takes far less time than a new one.
     *
     * @throws IllegalArgumentException when there is no object with such a key
     */
    public Index<K, T> with(Collection<T> renewed) {
        List<T> all = new ArrayList<>(items);
        for (T item : renewed) {
            Integer position = positions.get(item.key());
            if (position == null) {
                throw new IllegalArgumentException("nothing is called " + item.key());
            }
            all.set(position, item);
        }
        return new Index<>(positions, Collections.unmodifiableList(all));
    }

    /** The object with this key, or null. */
    public @Nullable T get(K key) {
        return at(positions.get(key));
    }

    /** The object with the key of this one, or null. */
    @Nullable
    T counterpart(InventoryItem other) {
        return at(positions.get(other.key()));
    }

    private @Nullable T at(@Nullable Integer position) {
        return position == null ? null : items.get(position);
    }

    public Optional<T> find(K key) {
        return Optional.ofNullable(get(key));
    }

    public int size() {
        return items.size();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The objects in the order they were read; unmodifiable. */
    public List<T> values() {
        return items;
    }

    public Stream<T> stream() {
        return items.stream();
    }

    /** This index, made of the earlier one's objects wherever they are equal; the earlier one itself when all are. */
    @SuppressWarnings("ReferenceEquality") // sharing is about being the same object
    Index<K, T> sharing(Index<K, T> earlier) {
        if (this == earlier) {
            return this;
        }
        boolean same = size() == earlier.size();
        List<T> merged = new ArrayList<>(size());
        var olds = earlier.items.iterator();
        for (T item : items) {
            T old = earlier.counterpart(item);
            T kept = item.equals(old) ? old : item;
            same = same && olds.next() == kept;
            merged.add(kept);
        }
        return same ? earlier : of(merged);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Index<?, ?> index && items.equals(index.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.stream().map(InventoryItem::key).toList().toString();
    }
}
