package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.model.BlockRedirectedReason;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.VolumeName;
import dev.toban.model.VolumeState;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves and suspends shared volumes. Source: domain/wsfc.md §9. */
final class VolumePlanner {

    private VolumePlanner() {}

    static void move(Draft draft, Intent.MoveCsv intent) {
        draft.title("plan.moveCsv.title", names(intent.volumes()));
        NodeName to = intent.to();
        if (to != null && !draft.knows(to)) {
            return;
        }
        for (VolumeName name : intent.volumes()) {
            find(draft, name).ifPresent(volume -> add(draft, volume, to));
        }
        draft.effect("plan.effect.moveCsv");
    }

    private static Optional<ClusterSharedVolume> find(Draft draft, VolumeName name) {
        Optional<ClusterSharedVolume> volume = draft.inventory().sharedVolumes().find(name);
        if (volume.isEmpty()) {
            draft.blocker(
                    Message.of("plan.check.noSuchVolume", name.value()),
                    Message.of("plan.check.noSuchVolume.why"),
                    name.value());
        }
        return volume;
    }

    /** A step that makes another node the coordinator; the wanted one, or the best. */
    static void add(Draft draft, ClusterSharedVolume volume, @Nullable NodeName wanted) {
        String name = volume.name().value();
        NodeName from = volume.ownerNode();
        if (wanted != null && wanted.equals(from)) {
            draft.warning(
                    Message.of("plan.check.alreadyThere", name, wanted.value()),
                    Message.of("plan.check.alreadyThere.why"),
                    name);
            return;
        }
        Optional<NodeName> target = Optional.ofNullable(wanted).or(() -> best(draft, volume));
        if (target.isEmpty()) {
            draft.blocker(
                    Message.of("plan.check.noCoordinator", name), Message.of("plan.check.noCoordinator.why"), name);
            return;
        }
        NodeName to = target.get();
        if (!reaches(volume, to)) {
            draft.blocker(Message.of("plan.check.noPath", to.value(), name), Message.of("plan.check.noPath.why"), name);
            return;
        }
        draft.step(new Step(
                new ClusterCommand.MoveSharedVolume(volume.name(), to),
                Message.of("plan.step.moveCsv", name),
                Message.of("plan.route", from == null ? "?" : from.value(), to.value()),
                Message.of("plan.step.moveCsv.why"),
                new Expectation.VolumeOwnedBy(volume.name(), to),
                draft.estimate().shortMove(),
                from == null ? null : new ClusterCommand.MoveSharedVolume(volume.name(), from),
                true));
    }

    /** An up node with a path of its own that coordinates the fewest volumes. */
    private static Optional<NodeName> best(Draft draft, ClusterSharedVolume volume) {
        return draft.inventory().nodes().stream()
                .filter(node -> node.state() == NodeState.UP)
                .map(ClusterNode::name)
                .filter(node -> !node.equals(volume.ownerNode()))
                .filter(node -> reaches(volume, node))
                .min(Comparator.comparingLong(node -> coordinated(draft, node)));
    }

    private static long coordinated(Draft draft, NodeName node) {
        return draft.inventory().sharedVolumes().stream()
                .filter(volume -> node.equals(volume.ownerNode()))
                .count();
    }

    private static boolean reaches(ClusterSharedVolume volume, NodeName node) {
        SharedVolumeState state = volume.on(node);
        return state != null
                && state.state() != VolumeState.UNAVAILABLE
                && !state.blockRedirectedReasons().contains(BlockRedirectedReason.NO_DISK_CONNECTIVITY);
    }

    static void suspend(Draft draft, Intent.SuspendCsv intent) {
        boolean redirected = intent.mode() == VolumeSuspension.REDIRECTED_ACCESS;
        String name = intent.volume().value();
        draft.title(redirected ? "plan.redirect.title" : "plan.maintenance.title", name);
        find(draft, intent.volume()).ifPresent(volume -> {
            boolean suspended = Boolean.TRUE.equals(volume.info().redirectedAccess())
                    || Boolean.TRUE.equals(volume.info().maintenanceMode());
            if (suspended) {
                draft.blocker(Message.of("plan.check.suspended", name), Message.of("plan.check.suspended.why"), name);
                return;
            }
            if (redirected) {
                draft.warning(Message.of("plan.check.slower", name), Message.of("plan.check.slower.why"), name);
            } else {
                draft.warning(Message.of("plan.check.dependents", name), Message.of("plan.check.dependents.why"), name);
            }
            draft.step(new Step(
                    new ClusterCommand.SuspendSharedVolume(volume.name(), intent.mode()),
                    Message.of(redirected ? "plan.step.redirect" : "plan.step.maintenance", name),
                    Message.NONE,
                    Message.of("plan.step.suspendCsv.why"),
                    expected(volume.name(), redirected, true),
                    Duration.ofSeconds(5),
                    new ClusterCommand.ResumeSharedVolume(volume.name()),
                    false));
            draft.effect(redirected ? "plan.effect.redirect" : "plan.effect.maintenance", name);
        });
    }

    private static Expectation expected(VolumeName volume, boolean redirected, boolean on) {
        return redirected
                ? new Expectation.VolumeRedirected(volume, on)
                : new Expectation.VolumeInMaintenance(volume, on);
    }

    static void resume(Draft draft, Intent.ResumeCsv intent) {
        String name = intent.volume().value();
        draft.title("plan.resumeCsv.title", name);
        find(draft, intent.volume()).ifPresent(volume -> {
            boolean maintenance = Boolean.TRUE.equals(volume.info().maintenanceMode());
            boolean redirected = Boolean.TRUE.equals(volume.info().redirectedAccess());
            if (!maintenance && !redirected) {
                draft.blocker(
                        Message.of("plan.check.notSuspended", name), Message.of("plan.check.notSuspended.why"), name);
                return;
            }
            VolumeSuspension mode = maintenance ? VolumeSuspension.MAINTENANCE : VolumeSuspension.REDIRECTED_ACCESS;
            draft.step(new Step(
                    new ClusterCommand.ResumeSharedVolume(volume.name()),
                    Message.of("plan.step.resumeCsv", name),
                    Message.NONE,
                    Message.of("plan.step.resumeCsv.why"),
                    expected(volume.name(), !maintenance, false),
                    Duration.ofSeconds(5),
                    new ClusterCommand.SuspendSharedVolume(volume.name(), mode),
                    false));
            draft.effect("plan.effect.resumeCsv", name);
        });
    }

    private static Message names(List<VolumeName> volumes) {
        return volumes.size() == 1
                ? Message.of("plan.names.one", volumes.getFirst().value())
                : Message.of("plan.names.volumes", volumes.size());
    }
}
