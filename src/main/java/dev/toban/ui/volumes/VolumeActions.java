package dev.toban.ui.volumes;

import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.model.ClusterNode;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.plan.Obstacle;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodePicker;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.StateMessage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What can be done with the selected volumes; each opens its plan. */
final class VolumeActions {

    private final PageContext context;
    private final ObservableValue<List<VolumeRow>> selection;
    private final ObservableValue<Optional<Inventory>> inventory;
    private final List<ActionGroup> groups;
    private final Action moveAway;

    VolumeActions(
            PageContext context,
            ObservableValue<List<VolumeRow>> selection,
            ObservableValue<Optional<Inventory>> inventory) {
        this.context = context;
        this.selection = selection;
        this.inventory = inventory;
        this.groups = List.of(move(), redirected(), maintenance());
        this.moveAway = new Action(
                "volumes-move-machines",
                "volumes.moveMachines",
                Icon.MOVE,
                refusal(rows -> affected(rows).isEmpty() ? Message.of("volumes.refusal.noMachines") : Message.NONE),
                () -> context.plans()
                        .open(new Intent.Migrate(affected(selection.getValue()), null, MigrationType.LIVE)));
    }

    List<ActionGroup> groups() {
        return groups;
    }

    /** Moves the machines away from nodes that do not reach the selected volume themselves. */
    Action moveAway() {
        return moveAway;
    }

    private ActionGroup move() {
        ObservableValue<Message> refusal = refusal(_ -> Message.NONE);
        return ActionGroup.of(
                "volumes-move",
                "volumes.move",
                Icon.MOVE,
                new Action(
                        "volumes-move-best",
                        "volumes.move.best",
                        Icon.MOVE,
                        refusal,
                        () -> context.plans().open(new Intent.MoveCsv(names(), null))),
                new Action("volumes-move-select", "volumes.move.select", Icon.NODE, refusal, this::select));
    }

    private ActionGroup redirected() {
        return ActionGroup.of(
                "volumes-redirected",
                "volumes.redirected",
                Icon.MOVE,
                new Action(
                        "volumes-redirected-on",
                        "volumes.redirected.on",
                        Icon.MOVE,
                        single(VolumeActions::whyNotRedirect),
                        () -> suspend(VolumeSuspension.REDIRECTED_ACCESS)),
                new Action(
                        "volumes-redirected-off",
                        "volumes.redirected.off",
                        Icon.UNDO,
                        single(row -> row.isRedirectedByHand()
                                ? Message.NONE
                                : Message.of("volumes.refusal.notRedirected", row.label())),
                        this::resume));
    }

    private ActionGroup maintenance() {
        return ActionGroup.of(
                "volumes-maintenance",
                "volumes.maintenance",
                Icon.CARE,
                new Action(
                        "volumes-maintenance-on",
                        "volumes.maintenance.on",
                        Icon.PAUSE,
                        single(row -> row.isInMaintenance()
                                ? Message.of("volumes.refusal.inMaintenance", row.label())
                                : Message.NONE),
                        () -> suspend(VolumeSuspension.MAINTENANCE)),
                new Action(
                        "volumes-maintenance-off",
                        "volumes.maintenance.off",
                        Icon.RESUME,
                        single(row -> row.isInMaintenance()
                                ? Message.NONE
                                : Message.of("volumes.refusal.notInMaintenance", row.label())),
                        this::resume));
    }

    private static Message whyNotRedirect(VolumeRow row) {
        if (row.isInMaintenance()) {
            return Message.of("volumes.refusal.inMaintenance", row.label());
        }
        if (row.isRedirectedByHand()) {
            return Message.of("volumes.refusal.redirected", row.label());
        }
        return row.isRefs() ? Message.of("volumes.refusal.refs", row.label()) : Message.NONE;
    }

    private void suspend(VolumeSuspension mode) {
        context.plans().open(new Intent.SuspendCsv(names().getFirst(), mode));
    }

    private void resume() {
        context.plans().open(new Intent.ResumeCsv(names().getFirst()));
    }

    private void select() {
        List<VolumeRow> rows = selection.getValue();
        inventory
                .getValue()
                .ifPresent(known -> context.picker()
                        .pick(
                                rows.size() == 1
                                        ? Message.of(
                                                "volumes.pick.one",
                                                rows.getFirst().label())
                                        : Message.of("volumes.pick.many", rows.size()),
                                known.nodes().stream()
                                        .map(node -> choice(rows, node))
                                        .toList())
                        .ifPresent(node -> context.plans().open(new Intent.MoveCsv(names(), node))));
    }

    private static NodePicker.Choice choice(List<VolumeRow> rows, ClusterNode node) {
        StateMessage answer = answer(rows, node);
        boolean allowed = answer.look() != Look.NOT_POSSIBLE && answer.look() != Look.RUNNING_HERE;
        return new NodePicker.Choice(node.name(), answer, Message.NONE, allowed);
    }

    private static StateMessage answer(List<VolumeRow> rows, ClusterNode node) {
        if (!node.takesRoles()) {
            return StateMessage.of(Look.NOT_POSSIBLE, Message.of("volumes.pick.notUp"));
        }
        if (rows.stream().allMatch(row -> node.name().equals(row.volume().ownerNode()))) {
            return StateMessage.of(Look.RUNNING_HERE, Message.of("volumes.pick.owner"));
        }
        boolean cannot =
                rows.stream().flatMap(row -> row.on(node.name()).stream()).anyMatch(cell -> cell.look() == Look.FAILED);
        return cannot
                ? StateMessage.of(Look.NOT_POSSIBLE, Message.of(Texts.key(Obstacle.VOLUME_REDIRECTED)))
                : StateMessage.of(Look.POSSIBLE, Message.of("volumes.pick.can"));
    }

    /** Roles on nodes where a selected volume is at fault. */
    private List<GroupName> affected(List<VolumeRow> rows) {
        return inventory.getValue().stream()
                .flatMap(known -> rows.stream().flatMap(row -> atFault(row, known)))
                .distinct()
                .toList();
    }

    private static Stream<GroupName> atFault(VolumeRow row, Inventory known) {
        if (row.worst() != Look.FAILED) {
            return Stream.empty();
        }
        return VolumeMachines.on(row.volume(), known).stream()
                .filter(machine -> isAtFault(row, machine.host()))
                .map(VolumeMachines.Machine::role)
                .filter(Objects::nonNull);
    }

    static boolean isAtFault(VolumeRow row, @Nullable NodeName host) {
        return host != null
                && row.on(host).filter(cell -> cell.look() == Look.FAILED).isPresent();
    }

    private List<VolumeName> names() {
        return selection.getValue().stream().map(VolumeRow::name).toList();
    }

    private ObservableValue<Message> refusal(Function<List<VolumeRow>, Message> why) {
        return Bindings.createObjectBinding(
                () -> selection.getValue().isEmpty()
                        ? Message.of("volumes.refusal.nothingSelected")
                        : why.apply(selection.getValue()),
                selection,
                inventory);
    }

    private ObservableValue<Message> single(Function<VolumeRow, Message> why) {
        return refusal(rows -> rows.size() > 1 ? Message.of("volumes.refusal.onlyOne") : why.apply(rows.getFirst()));
    }
}
