package dev.toban.ui.support;

import dev.toban.connection.ClusterUpdate;
import dev.toban.connection.ClusterWatch;
import dev.toban.model.Inventory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Follows a cluster with rows: they are made and compared where the cluster is read, so that the screen's thread only
 * merges what differs, in one change per round.
 */
public final class ClusterRows<K, T> implements AutoCloseable {

    private final Function<? super T, ? extends K> identity;
    private final Projection<T> projection;
    private final Background background;
    private final Rows<K, T> rows;
    private final ReadOnlyObjectWrapper<Optional<Inventory>> inventory = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Page.Badge> badge = new ReadOnlyObjectWrapper<>(Page.Badge.NONE);
    /** Touched by the reading thread only, one round after the other. */
    private Map<K, T> known = Map.of();

    /** Touched by the screen's thread only. */
    private boolean shown = true;

    private Optional<Missed<T>> missed = Optional.empty();
    private ClusterWatch.@Nullable Watching watching;
    private boolean closed;

    public ClusterRows(PageContext context, Function<? super T, ? extends K> identity, Projection<T> projection) {
        this.identity = identity;
        this.projection = projection;
        this.background = context.background();
        this.rows = new Rows<>(identity);
        // Subscribing hears everything known at once, which takes a while: not on the screen's thread.
        background.run(() -> context.watch().subscribe(this::take), this::keep, ClusterRows::impossible);
    }

    public Rows<K, T> rows() {
        return rows;
    }

    /** The cluster that the rows show; empty before the first answer. */
    public ReadOnlyObjectProperty<Optional<Inventory>> inventory() {
        return inventory.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Page.Badge> badge() {
        return badge.getReadOnlyProperty();
    }

    private void take(ClusterUpdate update) {
        Map<K, T> before = known;
        Map<K, T> now = HashMap.newHashMap(before.size());
        List<T> changed = new ArrayList<>();
        List<T> all = projection.rows(update.inventory());
        for (T row : all) {
            K key = identity.apply(row);
            T old = before.get(key);
            boolean same = row.equals(old);
            now.put(key, same ? old : row);
            if (!same) {
                changed.add(row);
            }
        }
        known = now;
        Set<K> gone = new HashSet<>(before.keySet());
        gone.removeAll(now.keySet());
        Page.Badge summary = projection.badge(all);
        background.onUi(() -> {
            badge.set(summary);
            if (shown) {
                rows.update(changed, gone);
                inventory.set(Optional.of(update.inventory()));
            } else {
                missed = Optional.of(new Missed<>(all, update.inventory()));
            }
        });
    }

    /** Lets a page that nobody looks at miss rounds; it catches up as soon as it is shown. */
    public void mergeWhile(ObservableValue<Boolean> showing) {
        showing.subscribe(now -> {
            shown = now;
            if (now) {
                missed.ifPresent(this::catchUp);
                missed = Optional.empty();
            }
        });
    }

    private void catchUp(Missed<T> round) {
        rows.replaceWith(round.rows);
        inventory.set(Optional.of(round.inventory));
    }

    private void keep(ClusterWatch.Watching subscription) {
        watching = subscription;
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        ClusterWatch.Watching subscription = watching;
        if (subscription != null) {
            subscription.close();
        }
    }

    private static void impossible(Exception refusal) {
        throw new IllegalStateException(refusal);
    }

    /** The last round that a hidden page has not merged. */
    private record Missed<T>(List<T> rows, Inventory inventory) {}

    /** What a page shows of a cluster. */
    public interface Projection<T> {

        List<T> rows(Inventory inventory);

        /** What the navigation says; told after the rows were made. */
        default Page.Badge badge(List<T> rows) {
            return Page.Badge.of(rows.size());
        }
    }
}
