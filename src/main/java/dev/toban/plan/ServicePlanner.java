package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterNode;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.Optional;

/** Starts and stops the cluster service of a node. Source: domain/wsfc.md §12.4, domain/powershell.md §B. */
final class ServicePlanner {

    /** A join takes seconds where nothing is wrong. */
    private static final Duration JOIN = Duration.ofSeconds(15);

    private static final Duration LEAVE = Duration.ofSeconds(30);

    private ServicePlanner() {}

    static void start(Draft draft, Intent.StartNode intent) {
        NodeName name = intent.node();
        draft.title(intent.clearQuarantine() ? "plan.clearQuarantine.title" : "plan.startNode.title", name.value());
        known(draft, name).ifPresent(node -> start(draft, intent, node));
    }

    private static Optional<ClusterNode> known(Draft draft, NodeName name) {
        return draft.knows(name) ? draft.inventory().nodes().find(name) : Optional.empty();
    }

    private static void start(Draft draft, Intent.StartNode intent, ClusterNode node) {
        String name = node.name().value();
        boolean quarantined = node.has(NodeStatus.QUARANTINED);
        if (isMember(node) || node.state() == NodeState.JOINING) {
            draft.blocker(Message.of("plan.check.runs", name), Message.of("plan.check.runs.why"), name);
            return;
        }
        if (quarantined && !intent.clearQuarantine()) {
            draft.resolvable(
                    CheckLevel.BLOCKER,
                    Message.of("plan.check.quarantined", name),
                    Message.of("plan.check.quarantined.why"),
                    Optional.of(new Intent.StartNode(node.name(), true)),
                    name);
        } else if (quarantined) {
            draft.warning(
                    Message.of("plan.check.clearsQuarantine", name),
                    Message.of("plan.check.clearsQuarantine.why"),
                    name);
        } else {
            draft.passed(Message.of("plan.check.isDown", name), Message.of("plan.check.isDown.why"), name);
        }
        draft.step(startStep(intent));
        draft.effect("plan.effect.startNode", name);
    }

    private static Step startStep(Intent.StartNode intent) {
        NodeName name = intent.node();
        return new Step(
                startCommand(name, intent.clearQuarantine()),
                Message.of("plan.step.startNode", name.value()),
                Message.of("plan.route.at", name.value()),
                Message.of(intent.clearQuarantine() ? "plan.step.clearQuarantine.why" : "plan.step.startNode.why"),
                new Expectation.NodeIsMember(name),
                JOIN,
                new ClusterCommand.StopNode(name),
                false);
    }

    /** What is not wanted is not asked for, so that the script is as short as a person would write it. */
    private static ClusterCommand startCommand(NodeName name, boolean clearQuarantine) {
        return new ClusterCommand.StartNode(name, clearQuarantine ? Boolean.TRUE : null, null);
    }

    /** Only for a cluster that lost its quorum for good. Source: domain/wsfc.md §4, Start-ClusterNode -ForceQuorum. */
    static void force(Draft draft, Intent.ForceQuorum intent) {
        NodeName name = intent.node();
        draft.title("plan.forceQuorum.title", name.value());
        if (known(draft, name).isEmpty()) {
            return;
        }
        boolean runs = draft.inventory().nodes().stream().anyMatch(ServicePlanner::isMember);
        if (runs) {
            draft.blocker(
                    Message.of("plan.check.hasQuorum"),
                    Message.of("plan.check.hasQuorum.why", name.value()),
                    name.value());
            return;
        }
        draft.warning(Message.of("plan.check.splitBrain"), Message.of("plan.check.splitBrain.why"), name.value());
        draft.warning(
                Message.of("plan.check.oldState", name.value()), Message.of("plan.check.oldState.why"), name.value());
        draft.step(new Step(
                new ClusterCommand.StartNode(name, null, Boolean.TRUE),
                Message.of("plan.step.forceQuorum", name.value()),
                Message.of("plan.route.at", name.value()),
                Message.of("plan.step.forceQuorum.why"),
                new Expectation.NodeIsMember(name),
                JOIN,
                new ClusterCommand.StopNode(name),
                false));
        draft.effect("plan.effect.forceQuorum", name.value());
    }

    private static boolean isMember(ClusterNode node) {
        return node.state() == NodeState.UP || node.state() == NodeState.PAUSED;
    }

    static void stop(Draft draft, Intent.StopNode intent) {
        NodeName name = intent.node();
        draft.title("plan.stopNode.title", name.value());
        known(draft, name).ifPresent(node -> stop(draft, node));
    }

    private static void stop(Draft draft, ClusterNode node) {
        NodeName name = node.name();
        if (node.state() == NodeState.DOWN) {
            draft.blocker(
                    Message.of("plan.check.stopped", name.value()), Message.of("plan.check.stopped.why"), name.value());
            return;
        }
        checkRoles(draft, name);
        new NodeChecks(draft).stops(name);
        draft.step(new Step(
                new ClusterCommand.StopNode(name),
                Message.of("plan.step.stopNode", name.value()),
                Message.of("plan.route.at", name.value()),
                Message.of("plan.step.stopNode.why"),
                new Expectation.NodeIs(name, NodeState.DOWN),
                LEAVE,
                startCommand(name, false),
                false));
        draft.effect("plan.effect.stopNode", name.value());
    }

    /** Roles are moved when the service stops, but not live. */
    private static void checkRoles(Draft draft, NodeName name) {
        long roles = draft.inventory().groupsOn(name).stream()
                .filter(role -> !role.groupType().isOfStorage())
                .count();
        if (roles > 0) {
            draft.warning(
                    Message.of("plan.check.stillOwns", name.value(), roles),
                    Message.of("plan.check.stillOwns.why"),
                    name.value());
        } else {
            draft.passed(
                    Message.of("plan.check.ownsNothing", name.value()),
                    Message.of("plan.check.ownsNothing.why"),
                    name.value());
        }
    }
}
