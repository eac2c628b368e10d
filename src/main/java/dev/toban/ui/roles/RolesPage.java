package dev.toban.ui.roles;

import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Roles: what is clustered, and where it could go. */
public final class RolesPage implements Page, AutoCloseable {

    private final PageContext context;
    private final RolesViewModel model;
    private final RolesView view;

    public RolesPage(PageContext context) {
        this.context = context;
        this.model = new RolesViewModel(context);
        this.view = new RolesView(model, context);
    }

    @Override
    public String id() {
        return "roles";
    }

    @Override
    public String titleKey() {
        return "roles.title";
    }

    @Override
    public Icon icon() {
        return Icon.ROLE;
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
