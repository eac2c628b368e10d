package dev.toban.ui.networks;

import dev.toban.command.Intent;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeColumn;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.Rows;
import dev.toban.ui.support.StateWord;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Rows of the networks page, and the heartbeat; addresses are changed by guided procedures, not here. */
final class NetworksViewModel implements AutoCloseable {

    private final Phrases phrases;
    private final ClusterRows<NetworkName, NetworkRow> rows;
    private final Rows<String, HeartbeatRow> heartbeat = new Rows<>(HeartbeatRow::name);
    private final ReadOnlyObjectWrapper<List<NetworkRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<List<NodeColumn>> nodes;
    private final ObservableValue<Optional<Details>> details;
    private final ObservableValue<String> migrationOrder;
    private final NetworkDetails speaker;
    private final List<ActionGroup> actions;

    NetworksViewModel(PageContext context, Function<HeartbeatForm, Optional<Intent.Heartbeat>> heartbeatQuestion) {
        phrases = context.phrases();
        speaker = new NetworkDetails(phrases);
        rows = new ClusterRows<>(context, NetworkRow::name, new NetworkRows());
        nodes = rows.inventory().map(known -> known.map(NodeColumn::of).orElse(List.of()));
        details = Bindings.createObjectBinding(
                () -> selection.get().size() == 1
                        ? rows.inventory()
                                .get()
                                .map(known -> speaker.of(selection.get().getFirst(), known))
                        : Optional.empty(),
                selection,
                rows.inventory(),
                context.texts().languageProperty());
        migrationOrder = Bindings.createStringBinding(
                () -> rows.inventory().get().map(this::order).orElse(""),
                rows.inventory(),
                context.texts().languageProperty());
        actions = Stream.concat(
                        Stream.of(heartbeat(context, heartbeatQuestion)),
                        new NetworkActions(context, selection.getReadOnlyProperty(), rows.inventory())
                                .groups().stream())
                .toList();
        rows.inventory().subscribe(known -> known.map(HeartbeatRow::of).ifPresent(heartbeat::replaceWith));
    }

    private ActionGroup heartbeat(PageContext context, Function<HeartbeatForm, Optional<Intent.Heartbeat>> question) {
        return ActionGroup.single(new Action(
                "networks-heartbeat-change",
                "networks.heartbeat.change",
                Icon.ACTIVITY,
                rows.inventory()
                        .map(known -> known.flatMap(HeartbeatForm::of).isPresent()
                                ? Message.NONE
                                : Message.of("networks.heartbeat.unknown")),
                () -> rows.inventory()
                        .get()
                        .flatMap(HeartbeatForm::of)
                        .flatMap(question)
                        .ifPresent(context.plans()::open)));
    }

    ClusterRows<NetworkName, NetworkRow> rows() {
        return rows;
    }

    Rows<String, HeartbeatRow> heartbeat() {
        return heartbeat;
    }

    ObservableValue<List<NodeColumn>> nodes() {
        return nodes;
    }

    ObservableValue<Optional<Details>> details() {
        return details;
    }

    /** The networks that carry live migrations, in order, and those that do not. */
    ObservableValue<String> migrationOrder() {
        return migrationOrder;
    }

    NetworkDetails speaker() {
        return speaker;
    }

    List<ActionGroup> actions() {
        return actions;
    }

    void select(List<NetworkRow> networks) {
        selection.set(networks);
    }

    StateWord state(NetworkRow row, NodeName node) {
        return row.word(node, phrases);
    }

    String sentence(NetworkRow row, NodeName node) {
        StateWord state = state(row, node);
        return phrases.texts()
                .of("support.sentence", row.label(), node.value(), Phrases.joined(state.word(), state.detail()));
    }

    StateWord compared(HeartbeatRow row) {
        if (row.value() == null) {
            return new StateWord(Look.UNKNOWN, phrases.texts().of("support.unknown"));
        }
        if (row.standard() == null) {
            return new StateWord(Look.INFORMATION, phrases.texts().of("networks.heartbeat.noDefault"));
        }
        return row.isStandard()
                ? new StateWord(Look.OK, phrases.texts().of("networks.heartbeat.default"))
                : new StateWord(Look.WARNING, phrases.texts().of("networks.heartbeat.changed"));
    }

    private String order(Inventory inventory) {
        MigrationSettings migration = inventory.cluster().migration();
        String excluded = names(Unknown.orNone(migration.migrationExcludeNetworks()));
        String first = Optional.ofNullable(migration.migrationNetworkOrder())
                .map(order -> order.isEmpty()
                        ? phrases.texts().of("networks.migration.noOrder")
                        : phrases.texts().of("networks.migration.order", names(order)))
                .orElseGet(() -> phrases.texts().of("networks.migration.orderUnknown"));
        return excluded.isEmpty() ? first : first + " " + phrases.texts().of("networks.migration.without", excluded);
    }

    private static String names(List<NetworkName> networks) {
        return networks.stream().map(NetworkName::value).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        rows.close();
    }
}
