package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Failback;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Empties a node role by role: pause without the cluster's own drain, then move in the order of priority and memory, so
 * that order, target and time of every role are known before. Source: domain/wsfc.md §12.5.
 */
final class DrainPlanner {

    private final Draft draft;
    private final MigratePlanner machines;

    DrainPlanner(Draft draft) {
        this.draft = draft;
        this.machines = new MigratePlanner(draft);
    }

    void plan(Intent.Drain intent) {
        NodeName node = intent.node();
        draft.title("plan.drain.title", node.value());
        NodeName to = intent.to();
        if (!draft.knows(node) || (to != null && !draft.knows(to)) || !isMember(node)) {
            return;
        }
        if (node.equals(to)) {
            draft.blocker(
                    Message.of("plan.drain.itself", node.value()), Message.of("plan.drain.itself.why"), node.value());
            return;
        }
        if (intent.isByCluster()) {
            byCluster(intent);
            return;
        }
        draft.passed(Message.of("plan.drain.ours"), Message.of("plan.drain.ours.why"), node.value());
        if (draft.inventory().nodes().find(node).stream().anyMatch(found -> found.state() == NodeState.UP)) {
            draft.step(PausePlanner.step(node, Message.of("plan.step.pause.why")));
        }
        List<ClusterGroup> roles = rolesOf(node);
        machines.expect(roles);
        List<ClusterGroup> moving =
                roles.stream().filter(role -> move(role, intent)).toList();
        moveVolumes(node);
        draft.step(sweep(node));
        draft.concurrency(draft.estimate().limit(node));
        new NodeChecks(draft).away(node);
        tellEffect(moving, roles.size() - moving.size());
    }

    /** One command: the cluster chooses order and targets, remembers them, and fails back by them. */
    private void byCluster(Intent.Drain intent) {
        NodeName node = intent.node();
        List<ClusterGroup> roles = rolesOf(node);
        draft.passed(Message.of("plan.drain.theirs"), Message.of("plan.drain.theirs.why"), node.value());
        roles.forEach(role -> checkTarget(role, intent));
        Duration whole = roles.stream()
                .map(role -> machine(role)
                        .filter(_ -> isRunning(role))
                        .map(machine -> draft.estimate().live(machine, roles.size()))
                        .orElseGet(draft.estimate()::shortMove))
                .reduce(Duration.ZERO, Duration::plus)
                .dividedBy(Math.max(1, draft.estimate().limit(node)));
        draft.step(new Step(
                new ClusterCommand.SuspendNode(node, true, null, intent.to()),
                Message.of("plan.step.theirs", node.value()),
                Message.of("plan.route.at", node.value()),
                Message.of("plan.step.theirs.why"),
                new Expectation.NodeIsEmpty(node),
                whole.plus(Duration.ofSeconds(2)),
                new ClusterCommand.ResumeNode(node, Failback.IMMEDIATE),
                false));
        new NodeChecks(draft).away(node);
        tellEffect(roles, 0);
    }

    /**
     * A role that finds no node makes the whole drain fail; the node stays paused then. Where the cluster will put the
     * others is not known, but room for all of them must be there.
     */
    private void checkTarget(ClusterGroup role, Intent.Drain intent) {
        Targets targets = new Targets(draft, Set.of(intent.node()));
        Optional<Assessment> target = targets.choose(role.name(), intent.to());
        target.ifPresent(found -> draft.capacity().move(memory(role), intent.node(), found.node()));
        if (target.isEmpty()) {
            String name = role.name().value();
            draft.resolvable(
                    CheckLevel.BLOCKER,
                    Message.of("plan.check.noTarget", name),
                    Message.of("plan.drain.theirs.stays"),
                    draft.resolve().of(role.name(), targets.candidates(role.name())),
                    name);
        }
    }

    /** A node that is paused already can still be emptied. */
    private boolean isMember(NodeName node) {
        ClusterNode found = draft.inventory().nodes().get(node);
        if (found != null && (found.state() == NodeState.UP || found.state() == NodeState.PAUSED)) {
            return true;
        }
        NodeState state = found == null ? NodeState.UNKNOWN : found.state();
        draft.blocker(
                Message.of("plan.check.nodeNotUp", node.value()),
                Message.of("plan.check.nodeNotUp.why", state),
                node.value());
        return false;
    }

    private List<ClusterGroup> rolesOf(NodeName node) {
        Comparator<ClusterGroup> byPriority = Comparator.comparingInt(DrainPlanner::priority);
        Comparator<ClusterGroup> byMemory = Comparator.comparingLong(this::memory);
        return draft.inventory().groupsOn(node).stream()
                .filter(role -> !role.groupType().isOfStorage())
                .sorted(byPriority.thenComparing(byMemory).reversed())
                .toList();
    }

    private static int priority(ClusterGroup role) {
        return Optional.ofNullable(role.priority()).orElse(0);
    }

    private long memory(ClusterGroup role) {
        return machine(role).map(Capacity::occupied).orElse(0L);
    }

    private Optional<VirtualMachine> machine(ClusterGroup role) {
        return draft.inventory().virtualMachine(role.name());
    }

    /** True when there is a node for it. */
    private boolean move(ClusterGroup role, Intent.Drain intent) {
        int before = draft.size();
        Targets targets = new Targets(draft, Set.of(intent.node()));
        machine(role)
                .ifPresentOrElse(
                        machine -> machines.target(targets, machine, role, intent.to())
                                .ifPresent(to -> machines.addAway(machine, role, to)),
                        () -> RolePlanner.moveTo(draft, role, targets, intent.to()));
        return draft.size() > before;
    }

    /** The coordinator goes too: a node that restarts as one makes every machine on the volume wait. */
    private void moveVolumes(NodeName node) {
        for (ClusterSharedVolume volume : draft.inventory().sharedVolumes().values()) {
            NodeName owner = volume.ownerNode();
            if (owner != null && owner.equals(node)) {
                VolumePlanner.add(draft, volume, null);
            }
        }
    }

    /**
     * Roles that were on their way here when the plan was made arrive in spite of the pause; what is there at the end
     * leaves by the cluster's own drain.
     */
    private static Step sweep(NodeName node) {
        return new Step(
                new ClusterCommand.SuspendNode(node, true, null, null),
                Message.of("plan.step.sweep"),
                Message.of("plan.route.at", node.value()),
                Message.of("plan.step.sweep.why"),
                new Expectation.NodeIsEmpty(node),
                Duration.ofSeconds(1),
                null,
                false);
    }

    private void tellEffect(List<ClusterGroup> moving, int staying) {
        MoveCount count = MoveCount.of(moving, draft.inventory());
        draft.effect("plan.effect.drain", moving.size(), count.live(), count.interrupted(), count.stopped());
        if (staying > 0) {
            draft.effect("plan.effect.stay", staying);
        }
        draft.effect("plan.effect.paused");
    }

    private boolean isRunning(ClusterGroup role) {
        return machine(role)
                .filter(machine -> machine.state() == VmState.RUNNING)
                .isPresent();
    }
}
