package dev.toban.ui.support;

import dev.toban.connection.ClusterWatch;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A page of one kind of a cluster's objects: what all of them do alike. Its view is made when it is first looked at,
 * so that starting the console builds one page and not all.
 */
public abstract class ClusterPage<V extends Node & PageView> implements Page, AutoCloseable {

    private final Identity identity;
    private final ClusterWatch watch;
    private final Supplier<V> making;
    private @Nullable V made;

    /** What tells the page from the others; see {@link Page}. */
    public record Identity(String id, String titleKey, Icon icon) {}

    protected ClusterPage(Identity identity, PageContext context, Supplier<V> making) {
        this.identity = identity;
        this.watch = context.watch();
        this.making = making;
    }

    private V view() {
        V view = made;
        if (view == null) {
            view = making.get();
            made = view;
        }
        return view;
    }

    @Override
    public final String id() {
        return identity.id();
    }

    @Override
    public final String titleKey() {
        return identity.titleKey();
    }

    @Override
    public final Icon icon() {
        return identity.icon();
    }

    @Override
    public final Node node() {
        return view();
    }

    @Override
    public final ObservableValue<Optional<Node>> details() {
        return view().details();
    }

    @Override
    public final boolean hasDetails() {
        return true;
    }

    @Override
    public final List<Action> actions() {
        return ActionGroup.leaves(groups());
    }

    /** The page's actions, grouped as its bar and its menu show them. */
    protected List<ActionGroup> groups() {
        return List.of();
    }

    @Override
    public final void refresh() {
        watch.refresh();
    }

    @Override
    public final void focusFilter() {
        view().focusFilter();
    }

    @Override
    public final void find(String text) {
        view().find(text);
    }

    @Override
    public abstract void close();
}
