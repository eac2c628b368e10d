package dev.toban.ui.nodes;

import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterPage;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Nodes: what each member of the cluster is doing. */
public final class NodesPage extends ClusterPage<NodesView> {

    private final NodesViewModel model;

    public NodesPage(PageContext context) {
        this(context, new NodesViewModel(context));
    }

    private NodesPage(PageContext context, NodesViewModel model) {
        super(new Identity("nodes", "nodes.title", Icon.NODE), context, () -> new NodesView(model, context));
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
