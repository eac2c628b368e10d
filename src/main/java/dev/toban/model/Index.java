package dev.toban.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of one kind, in the order they were read, found by key in constant time. */
public final class Index<K, T extends InventoryItem> {

    private final SequencedMap<K, T> items;

    private Index(SequencedMap<K, T> items) {
        this.items = items;
    }

    /**
     * An index of these objects.
     *
     * @throws IllegalArgumentException when two of them have the same key
     */
    @SuppressWarnings("unchecked") // an item's key type is K by construction of the inventory's sections
    public static <K, T extends InventoryItem> Index<K, T> of(List<T> list) {
        SequencedMap<K, T> items = LinkedHashMap.newLinkedHashMap(list.size());
        for (T item : list) {
            if (items.put((K) item.key(), item) != null) {
                throw new IllegalArgumentException("two objects are called " + item.key());
            }
        }
        return new Index<>(items);
    }

    /** The object with this key, or null. */
    public @Nullable T get(K key) {
        return items.get(key);
    }

    public Optional<T> find(K key) {
        return Optional.ofNullable(items.get(key));
    }

    public int size() {
        return items.size();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** The objects in the order they were read; unmodifiable. */
    public SequencedCollection<T> values() {
        return Collections.unmodifiableSequencedCollection(items.sequencedValues());
    }

    public Stream<T> stream() {
        return items.values().stream();
    }

    Map<K, T> asMap() {
        return items;
    }

    /** This index, made of the earlier one's objects wherever they are equal; the earlier one itself when all are. */
    @SuppressWarnings("ReferenceEquality") // sharing is about being the same object
    Index<K, T> sharing(Index<K, T> earlier) {
        if (this == earlier) {
            return this;
        }
        boolean same = size() == earlier.size();
        List<T> merged = new ArrayList<>(size());
        var olds = earlier.items.sequencedValues().iterator();
        for (T item : items.values()) {
            T old = earlier.get(keyOf(item));
            T kept = item.equals(old) ? old : item;
            same = same && olds.next() == kept;
            merged.add(kept);
        }
        return same ? earlier : of(merged);
    }

    @SuppressWarnings("unchecked") // as in of
    private K keyOf(T item) {
        return (K) item.key();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Index<?, ?> index
                && List.copyOf(items.values()).equals(List.copyOf(index.items.values()));
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.keySet().toString();
    }
}
