package dev.toban.ui.roles;

import dev.toban.command.Intent;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.NodeAnswers;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What can be done with the selected roles; each opens its plan. */
final class RoleActions {

    private final PageContext context;
    private final ObservableValue<List<RoleRow>> selection;
    private final ObservableValue<Optional<Inventory>> inventory;

    RoleActions(
            PageContext context,
            ObservableValue<List<RoleRow>> selection,
            ObservableValue<Optional<Inventory>> inventory) {
        this.context = context;
        this.selection = selection;
        this.inventory = inventory;
    }

    List<ActionGroup> groups() {
        ActionGroup move = new ActionGroup(
                "roles-move", "roles.move", Icon.MOVE, List.of(live(), quick(), other()), List.of(cancel()));
        return List.of(
                move,
                ActionGroup.single(start()),
                ActionGroup.single(stop()),
                new RoleProperties(context, selection, inventory).group());
    }

    private ActionGroup live() {
        ObservableValue<Message> refusal = each(RoleActions::whyNotLive);
        return ActionGroup.of(
                "roles-live",
                "roles.live",
                Icon.MOVE,
                new Action(
                        "roles-live-best", "roles.best", Icon.MOVE, refusal, () -> migrate(null, MigrationType.LIVE)),
                new Action(
                        "roles-live-select",
                        "roles.select",
                        Icon.NODE,
                        refusal,
                        () -> pick(node -> migrate(node, MigrationType.LIVE))));
    }

    private ActionGroup quick() {
        ObservableValue<Message> refusal =
                each(row -> row.isMachine() ? Message.NONE : Message.of("roles.refusal.noMachine", row.label()));
        return ActionGroup.of(
                "roles-quick",
                "roles.quick",
                Icon.MOVE,
                new Action(
                        "roles-quick-best", "roles.best", Icon.MOVE, refusal, () -> migrate(null, MigrationType.QUICK)),
                new Action(
                        "roles-quick-select",
                        "roles.select",
                        Icon.NODE,
                        refusal,
                        () -> pick(node -> migrate(node, MigrationType.QUICK))));
    }

    private ActionGroup other() {
        ObservableValue<Message> refusal =
                each(row -> row.isRunning() ? Message.of("roles.refusal.useLive", row.label()) : Message.NONE);
        return ActionGroup.of(
                "roles-other",
                "roles.moveRole",
                Icon.ROLE,
                new Action(
                        "roles-move-best",
                        "roles.best",
                        Icon.MOVE,
                        refusal,
                        () -> open(new Intent.MoveRole(names(), null))),
                new Action(
                        "roles-move-select",
                        "roles.select",
                        Icon.NODE,
                        refusal,
                        () -> pick(node -> open(new Intent.MoveRole(names(), node)))));
    }

    private Action cancel() {
        return new Action(
                "roles-cancel",
                "roles.cancel",
                Icon.STOP,
                some(RoleRow::isMigrating, "roles.refusal.notMigrating"),
                () -> open(new Intent.CancelMigration(names(RoleRow::isMigrating))));
    }

    private Action start() {
        return new Action(
                "roles-start",
                "roles.start",
                Icon.RUN,
                some(row -> !row.isOnline(), "roles.refusal.started"),
                () -> open(new Intent.StartRole(names(row -> !row.isOnline()))));
    }

    private Action stop() {
        return new Action(
                "roles-stop",
                "roles.stop",
                Icon.STOP,
                some(RoleRow::isOnline, "roles.refusal.stopped"),
                () -> open(new Intent.StopRole(names(RoleRow::isOnline))));
    }

    private static Message whyNotLive(RoleRow row) {
        if (!row.isMachine()) {
            return Message.of("roles.refusal.noMachine", row.label());
        }
        if (row.isMigrating()) {
            return Message.of("roles.refusal.migrating", row.label());
        }
        return row.isRunning() ? Message.NONE : Message.of("roles.refusal.notRunning", row.label());
    }

    private void migrate(@Nullable NodeName node, MigrationType type) {
        open(new Intent.Migrate(names(), node, type));
    }

    private void pick(Consumer<NodeName> then) {
        List<GroupName> roles = names();
        Message title = roles.size() == 1
                ? Message.of("roles.pick.one", roles.getFirst().value())
                : Message.of("roles.pick.many", roles.size());
        inventory
                .getValue()
                .flatMap(known -> context.picker().pick(title, new NodeAnswers(known).choices(roles)))
                .ifPresent(then);
    }

    private void open(Intent intent) {
        context.plans().open(intent);
    }

    private List<GroupName> names() {
        return names(_ -> true);
    }

    private List<GroupName> names(Predicate<RoleRow> test) {
        return selection.getValue().stream()
                .filter(test)
                .flatMap(row -> row.role().stream())
                .toList();
    }

    /** Refused as soon as one of the selected rows is. */
    private ObservableValue<Message> each(Function<RoleRow, Message> why) {
        return selection.map(chosen -> chosen.isEmpty()
                ? Message.of("roles.refusal.nothingSelected")
                : chosen.stream()
                        .map(row -> row.isClustered()
                                ? why.apply(row)
                                : Message.of("roles.refusal.notClustered", row.label()))
                        .filter(reason -> !reason.isNone())
                        .findFirst()
                        .orElse(Message.NONE));
    }

    /** Allowed when it concerns at least one of the selected rows; the others are left out. */
    private ObservableValue<Message> some(Predicate<RoleRow> test, String key) {
        return selection.map(chosen -> {
            if (chosen.isEmpty()) {
                return Message.of("roles.refusal.nothingSelected");
            }
            if (chosen.stream().noneMatch(RoleRow::isClustered)) {
                return Message.of(
                        "roles.refusal.notClustered", chosen.getFirst().label());
            }
            return chosen.stream().filter(RoleRow::isClustered).anyMatch(test) ? Message.NONE : Message.of(key);
        });
    }
}
