package dev.toban.ui.nodes;

import dev.toban.command.Intent;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Rows and commands of the nodes page. */
final class NodesViewModel implements AutoCloseable {

    private final PageContext context;
    private final ClusterRows<NodeName, NodeRow> rows;
    private final ReadOnlyObjectWrapper<List<NodeRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<Optional<Details>> details;
    private final List<ActionGroup> actions;

    NodesViewModel(PageContext context) {
        this.context = context;
        rows = new ClusterRows<>(context, NodeRow::name, new NodeRows());
        NodeDetails speaker = new NodeDetails(context.phrases());
        details = Bindings.createObjectBinding(
                () -> selection.get().size() == 1
                        ? rows.inventory()
                                .get()
                                .map(known -> speaker.of(selection.get().getFirst(), known))
                        : Optional.empty(),
                selection,
                rows.inventory(),
                context.texts().languageProperty());
        actions = new NodeActions(context, selection, rows.inventory()).groups();
    }

    ClusterRows<NodeName, NodeRow> rows() {
        return rows;
    }

    ObservableValue<Optional<Details>> details() {
        return details;
    }

    List<ActionGroup> actions() {
        return actions;
    }

    void select(List<NodeRow> nodes) {
        selection.set(nodes);
    }

    /** Roles were dropped on a node. */
    void drop(List<GroupName> roles, NodeName node) {
        context.plans().open(new Intent.Migrate(roles, node, MigrationType.LIVE));
    }

    @Override
    public void close() {
        rows.close();
    }
}
