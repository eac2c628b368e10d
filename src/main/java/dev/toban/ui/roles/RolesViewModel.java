package dev.toban.ui.roles;

import dev.toban.command.Intent;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.Name;
import dev.toban.model.NodeName;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeColumn;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Rows and commands of the roles page. */
final class RolesViewModel implements AutoCloseable {

    private final PageContext context;
    private final Phrases phrases;
    private final ClusterRows<Name, RoleRow> rows;
    private final ReadOnlyObjectWrapper<List<RoleRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<List<NodeColumn>> nodes;
    private final ObservableValue<Optional<Details>> details;
    private final List<ActionGroup> actions;
    private final PlacementViewModel placement;

    RolesViewModel(PageContext context) {
        this.context = context;
        this.phrases = context.phrases();
        rows = new ClusterRows<>(context, RoleRow::key, new RoleRows());
        nodes = rows.inventory().map(known -> known.map(NodeColumn::of).orElse(List.of()));
        RoleDetails speaker = new RoleDetails(phrases);
        details = Bindings.createObjectBinding(
                () -> selection.get().size() == 1
                        ? rows.inventory()
                                .get()
                                .map(known -> speaker.of(selection.get().getFirst(), known))
                        : Optional.empty(),
                selection,
                rows.inventory(),
                context.texts().languageProperty());
        actions = new RoleActions(context, selection, rows.inventory()).groups();
        placement = new PlacementViewModel(context, this);
    }

    ClusterRows<Name, RoleRow> rows() {
        return rows;
    }

    ObservableValue<List<NodeColumn>> nodes() {
        return nodes;
    }

    ObservableValue<Optional<Details>> details() {
        return details;
    }

    List<ActionGroup> actions() {
        return actions;
    }

    /** Where each of the virtual machines can run. */
    PlacementViewModel placement() {
        return placement;
    }

    ReadOnlyObjectProperty<List<RoleRow>> selection() {
        return selection.getReadOnlyProperty();
    }

    void select(List<RoleRow> roles) {
        selection.set(roles);
    }

    StateWord state(RoleRow row) {
        StateWord whole = row.age().briefly(row.state().in(phrases.texts()), phrases);
        boolean why = whole.look() == Look.WARNING && !whole.detail().isEmpty();
        return new StateWord(
                whole.look(),
                why ? phrases.texts().of("roles.state.because", whole.word(), whole.detail()) : whole.word());
    }

    /** What may be dragged to another node: the selected virtual machines of the cluster. */
    List<GroupName> draggable() {
        return selection.get().stream()
                .filter(RoleRow::isMachine)
                .flatMap(row -> row.role().stream())
                .toList();
    }

    void drop(List<GroupName> roles, NodeName node) {
        context.plans().open(new Intent.Migrate(roles, node, MigrationType.LIVE));
    }

    @Override
    public void close() {
        rows.close();
    }
}
