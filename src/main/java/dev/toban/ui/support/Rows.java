package dev.toban.ui.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

/**
 * The rows of a table, found by what identifies them. A row keeps its place for as long as it lives, so selection, sort
 * and scroll position survive every refresh.
 */
public final class Rows<K, T> {

    private final Function<? super T, ? extends K> identity;
    private final Items<T> items = new Items<>();
    private final Map<K, Integer> places = new HashMap<>();

    public Rows(Function<? super T, ? extends K> identity) {
        this.identity = identity;
    }

    /** Replaces the row with the same identity in place, or appends it; an equal row changes nothing. */
    public void put(T row) {
        putAll(List.of(row));
    }

    /** As many puts, but one change event. */
    public void putAll(Collection<? extends T> changed) {
        items.change(() -> changed.forEach(this::merge));
    }

    public void remove(K key) {
        removeAll(Set.of(key));
    }

    /** Removes the rows with these identities, in one change event. */
    public void removeAll(Collection<? extends K> keys) {
        Set<K> going = new HashSet<>(keys);
        going.retainAll(places.keySet());
        if (!going.isEmpty()) {
            items.change(() -> drop(going));
        }
    }

    /** Puts and removals together, in one change event. */
    public void update(Collection<? extends T> changed, Collection<? extends K> gone) {
        Set<K> going = new HashSet<>(gone);
        going.retainAll(places.keySet());
        if (going.isEmpty() && changed.isEmpty()) {
            return;
        }
        items.change(() -> {
            if (!going.isEmpty()) {
                drop(going);
            }
            changed.forEach(this::merge);
        });
    }

    /** Makes these the only rows; those that stay keep their places. */
    public void replaceWith(Collection<? extends T> all) {
        Set<K> gone = new HashSet<>(places.keySet());
        all.forEach(row -> gone.remove(identity.apply(row)));
        items.change(() -> {
            drop(gone);
            all.forEach(this::merge);
        });
    }

    /** The rows as a list to look at; it cannot be changed from outside. */
    public ObservableList<T> items() {
        return items;
    }

    public Optional<T> find(K key) {
        return Optional.ofNullable(places.get(key)).map(items::get);
    }

    Object keyOf(T row) {
        return identity.apply(row);
    }

    private void merge(T row) {
        K key = identity.apply(row);
        Integer place = places.get(key);
        if (place == null) {
            places.put(key, items.size());
            items.append(row);
        } else if (!items.get(place).equals(row)) {
            items.replace(place, row);
        }
    }

    private void drop(Set<K> going) {
        for (int place = items.size() - 1; place >= 0; place--) {
            if (going.contains(identity.apply(items.get(place)))) {
                items.drop(place);
            }
        }
        reindex();
    }

    private void reindex() {
        places.clear();
        for (int place = 0; place < items.size(); place++) {
            places.put(identity.apply(items.get(place)), place);
        }
    }

    /** The list that tables observe; its only writer is the class around it. */
    private static final class Items<T> extends ObservableListBase<T> {

        private final List<T> rows = new ArrayList<>();

        /** Many changes, one event. */
        void change(Runnable changes) {
            beginChange();
            try {
                changes.run();
            } finally {
                endChange();
            }
        }

        void append(T row) {
            rows.add(row);
            nextAdd(rows.size() - 1, rows.size());
        }

        void replace(int place, T row) {
            nextSet(place, rows.set(place, row));
        }

        void drop(int place) {
            nextRemove(place, rows.remove(place));
        }

        @Override
        public T get(int index) {
            return rows.get(index);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }
}
