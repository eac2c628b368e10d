package dev.toban.ui.support;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.collections.transformation.TransformationList;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a table has as its items, in their order. A row that is replaced where it stands is no change of the
 * list: a table answers every change by filling all its cells anew, however few rows differ, and with one column per
 * node that is slow. Such rows are told by their places instead, for the cells that show them.
 */
final class ShownRows<T> extends TransformationList<T, T> {

    private final Function<? super T, ?> identity;
    private final Consumer<? super BitSet> replaced;
    private @Nullable Comparator<? super T> order;
    private List<T> rows;

    /**
     * Follows another list.
     *
     * @param replaced told the places of rows that were replaced, after the list holds the new ones
     */
    ShownRows(ObservableList<T> source, Function<? super T, ?> identity, Consumer<? super BitSet> replaced) {
        super(source);
        this.identity = identity;
        this.replaced = replaced;
        this.rows = new ArrayList<>(source);
    }

    /** Orders the rows; without an order they stand as in the source. */
    void sortBy(@Nullable Comparator<? super T> next) {
        order = next;
        arrange();
    }

    @Override
    protected void sourceChanged(Change<? extends T> change) {
        arrange();
    }

    private void arrange() {
        List<T> now = new ArrayList<>(getSource());
        Comparator<? super T> by = order;
        if (by != null) {
            now.sort(by);
        }
        List<T> before = rows;
        rows = now;
        BitSet differing = differing(before, now);
        if (now.size() == before.size() && differing.stream().allMatch(place -> sameRow(before, now, place))) {
            replaced.accept(differing);
        } else {
            tell(before, now, differing);
        }
    }

    private boolean sameRow(List<T> before, List<T> now, int place) {
        return identity.apply(before.get(place)).equals(identity.apply(now.get(place)));
    }

    private static BitSet differing(List<?> before, List<?> now) {
        BitSet places = new BitSet();
        for (int place = 0; place < Math.min(before.size(), now.size()); place++) {
            places.set(place, !before.get(place).equals(now.get(place)));
        }
        return places;
    }

    /** One change: everything between what stayed at the beginning and what stayed at the end. */
    private void tell(List<T> before, List<T> now, BitSet differing) {
        int shared = Math.min(before.size(), now.size());
        int from = differing.isEmpty() ? shared : differing.nextSetBit(0);
        int stayed = 0;
        while (stayed < shared - from
                && before.get(before.size() - 1 - stayed).equals(now.get(now.size() - 1 - stayed))) {
            stayed++;
        }
        int to = now.size() - stayed;
        List<T> removed = before.subList(from, before.size() - stayed);
        beginChange();
        if (from == to) {
            nextRemove(from, removed);
        } else if (removed.isEmpty()) {
            nextAdd(from, to);
        } else {
            nextReplace(from, to, removed);
        }
        endChange();
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int getSourceIndex(int index) {
        return getSource().indexOf(rows.get(index));
    }

    @Override
    public int getViewIndex(int index) {
        return rows.indexOf(getSource().get(index));
    }
}
