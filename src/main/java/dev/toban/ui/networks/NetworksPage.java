package dev.toban.ui.networks;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Networks: who is connected to what, and how heartbeats are set. */
public final class NetworksPage implements Page, AutoCloseable {

    private final PageContext context;
    private final NetworksViewModel model;
    private final NetworksView view;

    public NetworksPage(PageContext context) {
        this.context = context;
        this.model = new NetworksViewModel(context);
        this.view = new NetworksView(model, context);
    }

    @Override
    public String id() {
        return "networks";
    }

    @Override
    public String titleKey() {
        return "networks.title";
    }

    @Override
    public Icon icon() {
        return Icon.NETWORK;
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
    public void refresh() {
        context.watch().refresh();
    }

    @Override
    public void focusFilter() {
        view.focusFilter();
    }

    @Override
    public void close() {
        model.close();
    }
}
