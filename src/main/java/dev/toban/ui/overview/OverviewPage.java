package dev.toban.ui.overview;

import dev.toban.ui.support.Action;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Overview: what needs a person, and the cluster at a glance. */
public final class OverviewPage implements Page, AutoCloseable {

    private final OverviewViewModel model;
    private final OverviewView view;
    private final List<Action> actions;
    private final ObservableValue<Optional<Node>> details = new ReadOnlyObjectWrapper<>(Optional.empty());

    public OverviewPage(PageContext context, OverviewSources sources) {
        this.model = new OverviewViewModel(context, sources);
        List<Action> all = new ArrayList<>();
        all.add(Action.always("overview-refresh", "overview.refresh", Icon.REFRESH, model::refresh));
        sources.snapshot().ifPresent(all::add);
        this.actions = List.copyOf(all);
        this.view = new OverviewView(model, context, sources, actions);
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String titleKey() {
        return "overview.title";
    }

    @Override
    public Icon icon() {
        return Icon.OVERVIEW;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return model.badge();
    }

    @Override
    public ObservableValue<Optional<Node>> details() {
        return details;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void enter() {
        view.focusFinding();
    }

    /** The number of an event; other words stand nowhere on this page. */
    @Override
    public void find(String text) {
        if (text.matches("\\d{1,9}")) {
            view.findEvent(Integer.parseInt(text));
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
