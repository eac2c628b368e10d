package dev.toban.ui.adapters;

import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Adapters: every virtual network adapter, protected or not, and where it could go. */
public final class AdaptersPage implements Page, AutoCloseable {

    private final PageContext context;
    private final AdaptersViewModel model;
    private final AdaptersView view;

    public AdaptersPage(PageContext context) {
        this.context = context;
        this.model = new AdaptersViewModel(context);
        this.view = new AdaptersView(model, context);
    }

    @Override
    public String id() {
        return "adapters";
    }

    @Override
    public String titleKey() {
        return "adapters.page";
    }

    @Override
    public Icon icon() {
        return Icon.ADAPTER;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return model.rows().badge();
    }

    @Override
    public ObservableValue<Optional<Node>> details() {
        return view.details();
    }

    @Override
    public List<Action> actions() {
        return ActionGroup.leaves(model.actions());
    }

    @Override
    public void refresh() {
        context.watch().refresh();
    }

    @Override
    public void focusFilter() {
        view.focusFilter();
    }

    @Override
    public void find(String text) {
        view.find(text);
    }

    @Override
    public void close() {
        model.close();
    }
}
