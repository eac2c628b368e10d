package dev.toban.ui.nodes;

import dev.toban.command.DrainBy;
import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeAnswers;
import dev.toban.ui.support.NodePicker;
import dev.toban.ui.support.NodeStates;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.StateMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/** What can be done with the selected node; each opens its plan. */
final class NodeActions {

    private final PageContext context;
    private final ObservableValue<List<NodeRow>> selection;
    private final ObservableValue<Optional<Inventory>> inventory;

    NodeActions(
            PageContext context,
            ObservableValue<List<NodeRow>> selection,
            ObservableValue<Optional<Inventory>> inventory) {
        this.context = context;
        this.selection = selection;
        this.inventory = inventory;
    }

    List<ActionGroup> groups() {
        ObservableValue<Message> pause = refusal(NodeActions::whyNotPause);
        return List.of(
                ActionGroup.of(
                        "nodes-pause",
                        "nodes.pause",
                        Icon.PAUSE,
                        new Action(
                                "nodes-drain",
                                "nodes.pause.drain",
                                Icon.PAUSE,
                                pause,
                                () -> open(new Intent.Drain(name(), null))),
                        new Action("nodes-drain-to", "nodes.pause.drainTo", Icon.NODE, pause, this::drainTo),
                        new Action(
                                "nodes-drain-cluster",
                                "nodes.pause.byCluster",
                                Icon.PAUSE,
                                pause,
                                () -> open(new Intent.Drain(name(), null, DrainBy.CLUSTER))),
                        new Action(
                                "nodes-no-drain",
                                "nodes.pause.noDrain",
                                Icon.PAUSE,
                                refusal(NodeActions::whyNotPauseAlone),
                                () -> open(new Intent.Pause(name())))),
                resume(),
                service(),
                new QuorumActions(context, selection, inventory).group());
    }

    private ActionGroup resume() {
        ObservableValue<Message> resume =
                refusal(row -> row.isPaused() ? Message.NONE : Message.of("nodes.refusal.notPaused", row.label()));
        return ActionGroup.of(
                "nodes-resume",
                "nodes.resume",
                Icon.RESUME,
                new Action(
                        "nodes-failback",
                        "nodes.resume.failback",
                        Icon.RESUME,
                        resume,
                        () -> open(new Intent.Resume(name(), Failback.IMMEDIATE))),
                new Action(
                        "nodes-no-failback",
                        "nodes.resume.noFailback",
                        Icon.RESUME,
                        resume,
                        () -> open(new Intent.Resume(name(), Failback.NO_FAILBACK))));
    }

    private ActionGroup service() {
        return ActionGroup.of(
                "nodes-service",
                "nodes.service",
                Icon.POWER,
                new Action(
                        "nodes-service-start",
                        "nodes.service.start",
                        Icon.RUN,
                        refusal(NodeActions::whyNotStart),
                        () -> open(new Intent.StartNode(name(), false))),
                new Action(
                        "nodes-clear-quarantine",
                        "nodes.service.clearQuarantine",
                        Icon.UNDO,
                        refusal(row -> row.isQuarantined()
                                ? Message.NONE
                                : Message.of("nodes.refusal.notQuarantined", row.label())),
                        () -> open(new Intent.StartNode(name(), true))),
                new Action(
                        "nodes-force-quorum",
                        "nodes.service.forceQuorum",
                        Icon.POWER,
                        refusal(this::whyNotForce),
                        () -> open(new Intent.ForceQuorum(name()))),
                new Action(
                        "nodes-service-stop",
                        "nodes.service.stop",
                        Icon.STOP,
                        refusal(row -> row.isDown() ? Message.of("nodes.refusal.down", row.label()) : Message.NONE),
                        () -> open(new Intent.StopNode(name()))));
    }

    private static Message whyNotStart(NodeRow row) {
        if (row.isUp() || row.isPaused() || row.isJoining()) {
            return Message.of("nodes.refusal.runs", row.label());
        }
        return row.isQuarantined() ? Message.of("nodes.refusal.quarantined", row.label()) : Message.NONE;
    }

    /** A cluster with a node in it has its quorum. */
    private Message whyNotForce(NodeRow row) {
        boolean runs = inventory
                .getValue()
                .filter(known -> known.nodes().stream()
                        .anyMatch(node -> node.state() == NodeState.UP || node.state() == NodeState.PAUSED))
                .isPresent();
        return runs ? Message.of("nodes.refusal.hasQuorum", row.label()) : Message.NONE;
    }

    private static Message whyNotPause(NodeRow row) {
        if (row.isPaused()) {
            // What a failed drain left behind, or what came later, can still be drained.
            return row.roles() > 0 ? Message.NONE : Message.of("nodes.refusal.paused", row.label());
        }
        return row.isUp() ? Message.NONE : Message.of("nodes.refusal.notUp", row.label());
    }

    private static Message whyNotPauseAlone(NodeRow row) {
        if (row.isPaused()) {
            return Message.of("nodes.refusal.pausedAlready", row.label());
        }
        return row.isUp() ? Message.NONE : Message.of("nodes.refusal.notUp", row.label());
    }

    private void drainTo() {
        inventory
                .getValue()
                .ifPresent(known -> context.picker()
                        .pick(Message.of("nodes.pick", name().value()), drainChoices(known))
                        .ifPresent(target -> open(new Intent.Drain(name(), target))));
    }

    /** What each node could take of the roles that leave, and what of its memory would be left then. */
    private List<NodePicker.Choice> drainChoices(Inventory known) {
        List<GroupName> leaving = known.groupsOn(name()).stream()
                .filter(role -> !role.groupType().isOfStorage())
                .map(ClusterGroup::name)
                .toList();
        Map<NodeName, NodePicker.Choice> answers = new NodeAnswers(known)
                .choices(leaving).stream().collect(Collectors.toMap(NodePicker.Choice::node, choice -> choice));
        return known.nodes().stream()
                .map(node -> choice(
                        node, Optional.ofNullable(answers.get(node.name())).filter(_ -> !leaving.isEmpty())))
                .toList();
    }

    private NodePicker.Choice choice(ClusterNode node, Optional<NodePicker.Choice> ofRoles) {
        boolean same = node.name().equals(name());
        if (same || !node.takesRoles()) {
            Message why =
                    same ? Message.of("nodes.pick.itself") : NodeStates.of(node).word();
            return new NodePicker.Choice(node.name(), StateMessage.of(Look.NOT_POSSIBLE, why), Message.NONE, false);
        }
        StateMessage empty = StateMessage.of(Look.POSSIBLE, Message.of("support.answer.can"));
        return ofRoles.orElseGet(() -> new NodePicker.Choice(node.name(), empty, Message.NONE, true));
    }

    private void open(Intent intent) {
        context.plans().open(intent);
    }

    private NodeName name() {
        return selection.getValue().getFirst().name();
    }

    private ObservableValue<Message> refusal(Function<NodeRow, Message> why) {
        return selection.map(chosen -> switch (chosen.size()) {
            case 0 -> Message.of("nodes.refusal.nothingSelected");
            case 1 -> why.apply(chosen.getFirst());
            default -> Message.of("nodes.refusal.onlyOne");
        });
    }
}
