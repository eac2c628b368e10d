package dev.toban.ui.volumes;

import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Volumes: how each node reaches each Cluster Shared Volume. */
public final class VolumesPage implements Page, AutoCloseable {

    private final PageContext context;
    private final VolumesViewModel model;
    private final VolumesView view;

    public VolumesPage(PageContext context) {
        this.context = context;
        this.model = new VolumesViewModel(context);
        this.view = new VolumesView(model, context);
    }

    @Override
    public String id() {
        return "volumes";
    }

    @Override
    public String titleKey() {
        return "volumes.title";
    }

    @Override
    public Icon icon() {
        return Icon.VOLUME;
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
