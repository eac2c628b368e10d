package dev.toban.ui.nodes;

import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Nodes: what each member of the cluster is doing. */
public final class NodesPage implements Page, AutoCloseable {

    private final PageContext context;
    private final NodesViewModel model;
    private final NodesView view;

    public NodesPage(PageContext context) {
        this.context = context;
        this.model = new NodesViewModel(context);
        this.view = new NodesView(model, context);
    }

    @Override
    public String id() {
        return "nodes";
    }

    @Override
    public String titleKey() {
        return "nodes.title";
    }

    @Override
    public Icon icon() {
        return Icon.NODE;
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
