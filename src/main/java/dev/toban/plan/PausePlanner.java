package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterNode;
import dev.toban.model.Failback;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.text.Message;
import java.time.Duration;

/** Pauses a node without its drain: what runs on it runs on, and nothing more comes. Source: domain/wsfc.md §12.5. */
final class PausePlanner {

    private PausePlanner() {}

    static void plan(Draft draft, Intent.Pause intent) {
        NodeName name = intent.node();
        draft.title("plan.pause.title", name.value());
        ClusterNode node = draft.inventory().nodes().get(name);
        if (!draft.knows(name) || node == null) {
            return;
        }
        if (node.state() != NodeState.UP) {
            draft.blocker(
                    Message.of("plan.check.nodeNotUp", name.value()),
                    Message.of("plan.check.nodeNotUp.pause", node.state()),
                    name.value());
            return;
        }
        draft.passed(Message.of("plan.check.nodeUp", name.value()), Message.of("plan.check.nodeUp.why"), name.value());
        draft.step(step(name, Message.of("plan.step.pause.alone")));
        draft.effect("plan.effect.pauseAlone", roles(draft, name));
        draft.effect("plan.effect.paused");
    }

    private static long roles(Draft draft, NodeName node) {
        return draft.inventory().groupsOn(node).stream()
                .filter(role -> !role.groupType().isOfStorage())
                .count();
    }

    /** The pause, which a resume without failback takes back. */
    static Step step(NodeName node, Message why) {
        return new Step(
                new ClusterCommand.SuspendNode(node, false, null, null),
                Message.of("plan.step.pause", node.value()),
                Message.of("plan.route.at", node.value()),
                why,
                new Expectation.NodeIs(node, NodeState.PAUSED),
                Duration.ofSeconds(2),
                new ClusterCommand.ResumeNode(node, Failback.NO_FAILBACK),
                false);
    }
}
