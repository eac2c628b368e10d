package dev.toban.ui.networks;

import dev.toban.command.Intent;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.Unknown;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Form;
import dev.toban.ui.support.FormField;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** What can be done with networks and with the settings of live migration; each opens its plan. */
final class NetworkActions {

    /** More at a time than any host's network can carry. */
    private static final int MOST_MIGRATIONS = 64;

    private final PageContext context;
    private final ObservableValue<List<NetworkRow>> selection;
    private final ObservableValue<Optional<Inventory>> inventory;

    NetworkActions(
            PageContext context,
            ObservableValue<List<NetworkRow>> selection,
            ObservableValue<Optional<Inventory>> inventory) {
        this.context = context;
        this.selection = selection;
        this.inventory = inventory;
    }

    List<ActionGroup> groups() {
        ObservableValue<Message> one =
                selection.map(chosen -> chosen.size() == 1 ? Message.NONE : Message.of("networks.refusal.one"));
        Action[] uses = Stream.of(NetworkRole.CLUSTER_AND_CLIENT, NetworkRole.CLUSTER, NetworkRole.NONE)
                .map(role -> new Action(
                        "networks-use-" + role.number(),
                        Texts.key(role),
                        Icon.NETWORK,
                        one,
                        () -> open(new Intent.SetNetworkRole(name(), role))))
                .toArray(Action[]::new);
        return List.of(
                ActionGroup.of(
                        "networks-migration",
                        "networks.migration.settings",
                        Icon.MOVE,
                        new Action(
                                "networks-migration-networks",
                                "networks.migration.choose",
                                Icon.NETWORK,
                                inventory.map(known ->
                                        known.isPresent() ? Message.NONE : Message.of("networks.refusal.unread")),
                                () -> withInventory(this::askNetworks)),
                        new Action(
                                "networks-migration-limit",
                                "networks.migration.limit",
                                Icon.ROLE,
                                inventory.map(NetworkActions::whyNoLimit),
                                () -> withInventory(this::askLimit))),
                new ActionGroup(
                        "networks-network",
                        "networks.network",
                        Icon.NETWORK,
                        List.of(ActionGroup.of("networks-use", "networks.use", Icon.NETWORK, uses)),
                        List.of(new Action("networks-rename", "networks.rename", Icon.EDIT, one, this::askName))));
    }

    private static Message whyNoLimit(Optional<Inventory> known) {
        return known.map(inventory -> inventory.cluster().migration().maximumParallelMigrations() == null
                        ? Message.of("networks.refusal.noLimit")
                        : Message.NONE)
                .orElse(Message.of("networks.refusal.unread"));
    }

    private void withInventory(Consumer<Inventory> work) {
        inventory.getValue().ifPresent(work);
    }

    private void askNetworks(Inventory known) {
        MigrationSettings now = known.cluster().migration();
        FormField.Names networks = FormField.Names.of(
                "networks-migration-order",
                Message.of("networks.migration.networks"),
                names(known.networks().stream().map(ClusterNetwork::name).toList()),
                names(Unknown.orNone(now.migrationNetworkOrder())),
                true);
        if (ask("networks.migration.choose.title", "networks.migration.choose.about", networks)) {
            open(new Intent.SetMigrationNetworks(
                    networks.chosen().stream().map(NetworkName::new).toList()));
        }
    }

    private static List<String> names(List<NetworkName> networks) {
        return networks.stream().map(NetworkName::value).toList();
    }

    private void askLimit(Inventory known) {
        Integer now = known.cluster().migration().maximumParallelMigrations();
        FormField.Text limit = FormField.Text.number(
                "networks-migration-most",
                Message.of("networks.migration.most"),
                now == null ? 1 : now,
                1,
                MOST_MIGRATIONS);
        if (ask("networks.migration.limit.title", "networks.migration.limit.about", limit)) {
            open(new Intent.SetMigrationLimit(List.of(), (int) limit.number()));
        }
    }

    private void askName() {
        FormField.Text name = FormField.Text.needed("networks-name", Message.of("networks.name"), name().value());
        if (ask("networks.rename.title", "networks.rename.about", name)) {
            open(new Intent.RenameNetwork(name(), name.text()));
        }
    }

    private boolean ask(String titleKey, String aboutKey, FormField field) {
        return context.dialogs().ask(new Form(Message.of(titleKey), Message.of(aboutKey), field));
    }

    private NetworkName name() {
        return selection.getValue().getFirst().name();
    }

    private void open(Intent intent) {
        context.plans().open(intent);
    }
}
