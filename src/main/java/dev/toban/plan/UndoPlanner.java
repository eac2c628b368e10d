package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.model.ClusterGroup;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a job has done: the inverse of every step, in reverse, where the cluster still shows what the step
 * brought about. What opens the way for the others, such as the end of a pause, comes first.
 */
public final class UndoPlanner {

    private final Draft draft;
    private final List<Step> openings = new ArrayList<>();
    private final List<Step> others = new ArrayList<>();

    private UndoPlanner(Inventory inventory, String job) {
        this.draft = new Draft(inventory, new Intent.Undo(job));
    }

    /**
     * The plan that takes a job back.
     *
     * @param job its name
     * @param original what it ran
     * @param done the steps of it that were carried out, in running order
     * @param now the cluster, just read
     */
    public static Plan plan(String job, Plan original, List<Step> done, Inventory now) {
        UndoPlanner planner = new UndoPlanner(now, job);
        planner.draft.title("plan.undo.title", original.title());
        List<Step> backwards = new ArrayList<>(done);
        Collections.reverse(backwards);
        backwards.forEach(planner::takeBack);
        return planner.finish(original.concurrency());
    }

    private Plan finish(int concurrency) {
        openings.forEach(draft::step);
        others.forEach(draft::step);
        draft.concurrency(concurrency);
        int steps = openings.size() + others.size();
        if (steps == 0) {
            draft.blocker(Message.of("plan.undo.nothing"), Message.of("plan.undo.nothing.why"));
        }
        draft.effect("plan.effect.undo", steps);
        return draft.finish();
    }

    private void takeBack(Step step) {
        ClusterCommand inverse = step.inverse();
        if (step.command() instanceof ClusterCommand.OfNode command && movesOthers(command)) {
            // A service that stops, a cluster that forms anew, a failback: the cluster moves roles by itself.
            String node = command.node().value();
            draft.warning(Message.of("plan.undo.rolesStay", node), Message.of("plan.undo.rolesStay.why"));
        }
        if (inverse == null) {
            tellWhyNot(step);
            return;
        }
        Optional<Expectation> expected = expected(inverse, step.expected());
        if (expected.isEmpty()) {
            draft.warning(Message.of("plan.undo.noWay", step.title()), Message.of("plan.undo.noWay.why"));
        } else if (Verification.isUnderWay(step.expected(), draft.inventory())) {
            draft.blocker(Message.of("plan.undo.underWay", step.title()), Message.of("plan.undo.underWay.why"));
        } else if (Verification.of(expected.get(), draft.inventory()) instanceof Verdict.Met) {
            draft.passed(Message.of("plan.undo.already", step.title()), Message.of("plan.undo.already.why"));
        } else if (!(Verification.of(step.expected(), draft.inventory()) instanceof Verdict.Met)) {
            draft.warning(Message.of("plan.undo.changed", step.title()), Message.of("plan.undo.changed.why"));
        } else {
            add(step, inverse, expected.get());
        }
    }

    private static boolean movesOthers(@Nullable ClusterCommand command) {
        return switch (command) {
            case ClusterCommand.StopNode _ -> true;
            case ClusterCommand.StartNode start -> Boolean.TRUE.equals(start.forceQuorum());
            case ClusterCommand.ResumeNode resume -> resume.failback() != Failback.NO_FAILBACK;
            case null, default -> false;
        };
    }

    /** Steps that only read, or sweep what came later, leave nothing to take back; a cancelled migration does. */
    private void tellWhyNot(Step step) {
        if (step.command() instanceof ClusterCommand.CancelMigration(var role)) {
            draft.warning(Message.of("plan.undo.cancel", role.value()), Message.of("plan.undo.cancel.why"));
        } else if (step.expected() instanceof Expectation.SettingIs) {
            draft.warning(Message.of("plan.undo.noWay", step.title()), Message.of("plan.undo.noWay.why"));
        }
    }

    private void add(Step step, ClusterCommand inverse, Expectation expected) {
        boolean opens = inverse instanceof ClusterCommand.ResumeNode || inverse instanceof ClusterCommand.StartNode;
        Step back = new Step(
                inverse,
                Message.of("plan.undo.step", step.title()),
                route(inverse),
                Message.of(opens ? "plan.undo.step.opens" : "plan.undo.step.why"),
                expected,
                step.estimate(),
                step.command(),
                step.together() && !opens);
        (opens ? openings : others).add(back);
    }

    private Message route(ClusterCommand inverse) {
        return switch (inverse) {
            case ClusterCommand.MoveVirtualMachine(var role, var to, var _) -> route(role, to);
            case ClusterCommand.MoveGroup(var role, var to) -> route(role, to);
            case ClusterCommand.ResumeNode resume -> at(resume.node());
            case ClusterCommand.SuspendNode suspend -> at(suspend.node());
            case ClusterCommand.StartNode start -> at(start.node());
            case ClusterCommand.StopNode(var node) -> at(node);
            default -> Message.NONE;
        };
    }

    private static Message at(NodeName node) {
        return Message.of("plan.route.at", node.value());
    }

    private Message route(GroupName role, @Nullable NodeName to) {
        Optional<String> from = draft.inventory()
                .groups()
                .find(role)
                .map(ClusterGroup::ownerNode)
                .map(NodeName::value);
        return Message.of("plan.route", from.orElse("?"), to == null ? "?" : to.value());
    }

    /** What the cluster shows once the inverse has worked; empty for commands that no plan takes back. */
    private Optional<Expectation> expected(ClusterCommand inverse, Expectation before) {
        return switch (inverse) {
            case ClusterCommand.MoveVirtualMachine(var role, var to, var _) -> moved(role, to);
            case ClusterCommand.MoveGroup(var role, var to) -> moved(role, to);
            case ClusterCommand.StartGroup(var role) ->
                Optional.of(new Expectation.RoleIs(role, new RoleAddresses(draft.inventory()).started(role)));
            case ClusterCommand.StopGroup(var role) -> Optional.of(new Expectation.RoleIs(role, GroupState.OFFLINE));
            case ClusterCommand.SuspendNode suspend ->
                Optional.of(new Expectation.NodeIs(suspend.node(), NodeState.PAUSED));
            case ClusterCommand.ResumeNode resume -> Optional.of(new Expectation.NodeIs(resume.node(), NodeState.UP));
            case ClusterCommand.StartNode start -> Optional.of(new Expectation.NodeIsMember(start.node()));
            case ClusterCommand.StopNode(var node) -> Optional.of(new Expectation.NodeIs(node, NodeState.DOWN));
            case ClusterCommand.MoveSharedVolume(var volume, var node) ->
                Optional.of(new Expectation.VolumeOwnedBy(volume, node));
            case ClusterCommand.SuspendSharedVolume(var volume, var mode) ->
                Optional.of(
                        mode == VolumeSuspension.MAINTENANCE
                                ? new Expectation.VolumeInMaintenance(volume, true)
                                : new Expectation.VolumeRedirected(volume, true));
            case ClusterCommand.ResumeSharedVolume _, ClusterCommand.SetAdapterProtection _ -> opposite(before);
            case ClusterCommand.SetHeartbeat heartbeat -> heartbeat(heartbeat);
            default ->
                CurrentSetting.isSetting(inverse) ? Optional.of(new Expectation.SettingIs(inverse)) : Optional.empty();
        };
    }

    private Optional<Expectation> moved(GroupName role, @Nullable NodeName to) {
        GroupState state = draft.inventory()
                .groups()
                .find(role)
                .map(ClusterGroup::state)
                .filter(now -> now == GroupState.OFFLINE
                        || now == GroupState.PARTIAL_ONLINE
                        || (now == GroupState.FAILED && !runs(role)))
                .orElseGet(() -> new RoleAddresses(draft.inventory()).started(role));
        return Optional.ofNullable(to).map(node -> new Expectation.RoleOn(role, node, state));
    }

    private boolean runs(GroupName role) {
        return draft.inventory()
                .virtualMachine(role)
                .filter(machine -> machine.state() == VmState.RUNNING)
                .isPresent();
    }

    private static Optional<Expectation> opposite(Expectation before) {
        return switch (before) {
            case Expectation.VolumeRedirected(var volume, var on) ->
                Optional.of(new Expectation.VolumeRedirected(volume, !on));
            case Expectation.VolumeInMaintenance(var volume, var on) ->
                Optional.of(new Expectation.VolumeInMaintenance(volume, !on));
            case Expectation.AdapterProtected(var machine, var adapter, var on) ->
                Optional.of(new Expectation.AdapterProtected(machine, adapter, !on));
            default -> Optional.empty();
        };
    }

    private static int or(@Nullable Integer changed, int now) {
        return changed == null ? now : changed;
    }

    private static Intent.@Nullable CrossSite crossSite(
            ClusterCommand.SetHeartbeat command, Intent.@Nullable CrossSite now) {
        return now == null
                ? null
                : new Intent.CrossSite(
                        or(command.crossSiteDelay(), now.delay()), or(command.crossSiteThreshold(), now.threshold()));
    }

    private Optional<Expectation> heartbeat(ClusterCommand.SetHeartbeat command) {
        return HeartbeatSetting.of(draft.inventory().cluster().heartbeat())
                .map(now -> new Intent.Heartbeat(
                        or(command.sameSubnetDelay(), now.sameSubnetDelay()),
                        or(command.sameSubnetThreshold(), now.sameSubnetThreshold()),
                        or(command.crossSubnetDelay(), now.crossSubnetDelay()),
                        or(command.crossSubnetThreshold(), now.crossSubnetThreshold()),
                        crossSite(command, now.crossSite())))
                .map(Expectation.HeartbeatIs::new);
    }
}
