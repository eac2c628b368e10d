package dev.toban.ui.roles;

import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterPage;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Roles: what is clustered, and where it could go. */
public final class RolesPage extends ClusterPage<RolesView> {

    private final RolesViewModel model;

    public RolesPage(PageContext context) {
        this(context, new RolesViewModel(context));
    }

    private RolesPage(PageContext context, RolesViewModel model) {
        super(new Identity("roles", "roles.title", Icon.ROLE), context, () -> new RolesView(model, context));
        this.model = model;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return model.rows().badge();
    }

    @Override
    protected List<ActionGroup> groups() {
        return model.actions();
    }

    @Override
    public void close() {
        model.close();
    }
}
