package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.VirtualMachine;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ends a node's pause. */
final class ResumePlanner {

    private final Draft draft;
    private final NodeName node;
    private final MigratePlanner machines;

    private ResumePlanner(Draft draft, NodeName node) {
        this.draft = draft;
        this.node = node;
        this.machines = new MigratePlanner(draft);
    }

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
        List<ClusterGroup> back =
                intent.returning().isEmpty() ? List.of() : new ResumePlanner(draft, name).bringBack(intent.returning());
        tellEffect(draft, intent, back);
    }

    private static void tellEffect(Draft draft, Intent.Resume intent, List<ClusterGroup> back) {
        String name = intent.node().value();
        if (!back.isEmpty()) {
            MoveCount count = MoveCount.of(back, draft.inventory());
            draft.effect("plan.effect.return", back.size(), name, count.live(), count.interrupted(), count.stopped());
        } else {
            draft.effect(intent.failback() == Failback.IMMEDIATE ? "plan.effect.failback" : "plan.effect.resume", name);
        }
    }

    /** Each role that can comes back; those that do. */
    private List<ClusterGroup> bringBack(List<GroupName> returning) {
        draft.resumed(node);
        List<ClusterGroup> away = returning.stream()
                .distinct()
                .flatMap(role -> draft.inventory().groups().find(role).stream())
                .filter(role -> !node.equals(role.ownerNode()))
                .toList();
        machines.expect(away);
        List<ClusterGroup> back = away.stream().filter(this::bringBack).toList();
        draft.concurrency(draft.estimate().limit(node));
        return back;
    }

    private boolean bringBack(ClusterGroup role) {
        Optional<VirtualMachine> machine = draft.inventory().virtualMachine(role.name());
        Targets targets = new Targets(draft, Set.of());
        Assessment home = targets.candidate(role.name(), node);
        if (!home.isPossible()) {
            draft.warning(
                    Message.of("plan.check.staysAway", role.name().value()),
                    machine.map(found -> machines.reasons(found, List.of(home)))
                            .orElse(Message.of("plan.check.noTarget.nobody")),
                    role.name().value());
            return false;
        }
        machine.ifPresentOrElse(
                found -> machines.add(found, role, node, MigrationType.LIVE),
                () -> RolePlanner.moveTo(draft, role, targets, node));
        return true;
    }
}
