package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterNode;
import dev.toban.model.Failback;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.text.Message;
import java.time.Duration;

/** Ends a node's pause. */
final class ResumePlanner {

    private ResumePlanner() {}

    static void plan(Draft draft, Intent.Resume intent) {
        NodeName name = intent.node();
        draft.title("plan.resume.title", name.value());
        ClusterNode node = draft.inventory().nodes().get(name);
        if (!draft.knows(name) || node == null) {
            return;
        }
        if (node.state() != NodeState.PAUSED) {
            draft.blocker(
                    Message.of("plan.check.notPaused", name.value()),
                    Message.of("plan.check.notPaused.why", node.state()),
                    name.value());
            return;
        }
        draft.passed(Message.of("plan.check.paused", name.value()), Message.of("plan.check.paused.why"), name.value());
        draft.step(new Step(
                new ClusterCommand.ResumeNode(name, intent.failback()),
                Message.of("plan.step.resume", name.value()),
                Message.of("plan.route.at", name.value()),
                Message.of("plan.step.resume.why"),
                new Expectation.NodeIs(name, NodeState.UP),
                Duration.ofSeconds(3),
                new ClusterCommand.SuspendNode(name, false, null, null),
                false));
        draft.effect(
                intent.failback() == Failback.IMMEDIATE ? "plan.effect.failback" : "plan.effect.resume", name.value());
    }
}
