package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceState;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves, starts and stops roles, and cancels migrations. */
final class RolePlanner {

    private static final Duration START = Duration.ofSeconds(10);

    private RolePlanner() {}

    static void move(Draft draft, Intent.MoveRole intent) {
        draft.title("plan.moveRole.title", names(intent.roles()));
        NodeName to = intent.to();
        if (to != null && !draft.knows(to)) {
            return;
        }
        each(draft, intent.roles(), role -> {
            NodeName owner = role.ownerNode();
            Set<NodeName> avoided = new HashSet<>(to == null ? withoutAddress(draft, role) : Set.of());
            if (to == null && owner != null) {
                avoided.add(owner);
            }
            moveTo(draft, role, new Targets(draft, avoided), to);
        });
        draft.effect("plan.effect.moveRole", intent.roles().size());
    }

    /** Nodes on which none of the role's addresses can come online. */
    private static Set<NodeName> withoutAddress(Draft draft, ClusterGroup role) {
        RoleAddresses addresses = new RoleAddresses(draft.inventory());
        return draft.inventory().nodes().stream()
                .map(ClusterNode::name)
                .filter(node -> !addresses.canHold(role.name(), node))
                .collect(Collectors.toSet());
    }

    static void moveTo(Draft draft, ClusterGroup role, Targets targets, @Nullable NodeName wanted) {
        String name = role.name().value();
        if (wanted != null && wanted.equals(role.ownerNode())) {
            draft.warning(
                    Message.of("plan.check.alreadyThere", name, wanted.value()),
                    Message.of("plan.check.alreadyThere.why"),
                    name);
            return;
        }
        Optional<Assessment> chosen = targets.choose(role.name(), wanted);
        if (chosen.isEmpty()) {
            List<Assessment> all =
                    wanted == null ? targets.candidates(role.name()) : List.of(targets.candidate(role.name(), wanted));
            draft.resolvable(
                    CheckLevel.BLOCKER,
                    Message.of("plan.check.noTarget", name),
                    Message.of("plan.check.noTarget.nobody"),
                    draft.resolve().of(role.name(), all),
                    name);
            return;
        }
        NodeName to = chosen.get().node();
        NodeName from = role.ownerNode();
        tellShutAddresses(draft, role);
        tellMissingAddress(draft, role, to);
        draft.step(new Step(
                new ClusterCommand.MoveGroup(role.name(), to),
                Message.of("plan.step.move", name),
                Message.of("plan.route", from == null ? "?" : from.value(), to.value()),
                Message.of("plan.step.moveRole.why"),
                new Expectation.RoleOn(role.name(), to, moved(draft, role)),
                draft.estimate().shortMove(),
                from == null ? null : new ClusterCommand.MoveGroup(role.name(), from),
                true));
    }

    /** A role that runs is started anew on the other node; one that does not run stays as it is. */
    private static GroupState moved(Draft draft, ClusterGroup role) {
        return role.state() == GroupState.ONLINE
                        && draft.inventory().virtualMachine(role.name()).isEmpty()
                ? new RoleAddresses(draft.inventory()).started(role.name())
                : role.state();
    }

    static void start(Draft draft, Intent.StartRole intent) {
        draft.title("plan.startRole.title", names(intent.roles()));
        each(draft, intent.roles(), role -> {
            GroupState started = new RoleAddresses(draft.inventory()).started(role.name());
            tellShutAddresses(draft, role);
            if (role.state() == GroupState.ONLINE || role.state() == started) {
                already(draft, role, "plan.check.alreadyOnline");
            } else if (isHeld(draft, role)) {
                tellHeld(draft, role);
            } else {
                step(draft, role, new ClusterCommand.StartGroup(role.name()), started);
            }
        });
        draft.effect("plan.effect.start", intent.roles().size());
    }

    /** A volume that is in maintenance, or offline for its repair, keeps its machines off. */
    private static boolean isHeld(Draft draft, ClusterGroup role) {
        return holding(draft, role).findAny().isPresent();
    }

    private static Stream<ClusterSharedVolume> holding(Draft draft, ClusterGroup role) {
        return draft.inventory().virtualMachine(role.name()).stream()
                .flatMap(machine -> draft.inventory().sharedVolumes().stream().filter(volume -> volume.holds(machine)))
                .filter(volume -> isInMaintenance(volume) || volume.state() == ResourceState.OFFLINE);
    }

    private static boolean isInMaintenance(ClusterSharedVolume volume) {
        return Boolean.TRUE.equals(volume.info().maintenanceMode());
    }

    private static void tellHeld(Draft draft, ClusterGroup role) {
        ClusterSharedVolume volume = holding(draft, role).findFirst().orElseThrow();
        boolean mends = isInMaintenance(volume);
        draft.resolvable(
                CheckLevel.BLOCKER,
                Message.of(
                        mends ? "plan.check.held" : "plan.check.volumeOff",
                        role.name().value(),
                        volume.name().value()),
                Message.of(mends ? "plan.check.held.why" : "plan.check.volumeOff.why"),
                mends ? Optional.of(new Intent.ResumeCsv(volume.name())) : Optional.empty(),
                role.name().value());
    }

    /** Such a role comes online in part, and its clients reach it at its other addresses only. */
    private static void tellShutAddresses(Draft draft, ClusterGroup role) {
        new RoleAddresses(draft.inventory())
                .shut(role.name())
                .map(resource -> resource.name().value())
                .forEach(address -> draft.warning(
                        Message.of("plan.check.shutAddress", role.name().value(), address),
                        Message.of("plan.check.shutAddress.why"),
                        role.name().value()));
    }

    /** A role that runs would fail there. */
    private static void tellMissingAddress(Draft draft, ClusterGroup role, NodeName to) {
        boolean runs = role.state() == GroupState.ONLINE || role.state() == GroupState.PARTIAL_ONLINE;
        if (runs && !new RoleAddresses(draft.inventory()).canHold(role.name(), to)) {
            draft.blocker(
                    Message.of("plan.check.noAddress", role.name().value(), to.value()),
                    Message.of("plan.check.noAddress.why"),
                    role.name().value());
        }
    }

    static void stop(Draft draft, Intent.StopRole intent) {
        draft.title("plan.stopRole.title", names(intent.roles()));
        each(draft, intent.roles(), role -> {
            if (role.state() == GroupState.OFFLINE) {
                already(draft, role, "plan.check.alreadyOffline");
            } else {
                tellShutAddresses(draft, role);
                step(draft, role, new ClusterCommand.StopGroup(role.name()), GroupState.OFFLINE);
            }
        });
        draft.warning(
                Message.of("plan.check.outage", names(intent.roles())),
                Message.of("plan.check.outage.why"),
                intent.roles().stream().map(GroupName::value).toArray(String[]::new));
        draft.effect("plan.effect.stop", intent.roles().size());
    }

    private static void step(Draft draft, ClusterGroup role, ClusterCommand command, GroupState expected) {
        boolean starts = expected != GroupState.OFFLINE;
        draft.step(new Step(
                command,
                Message.of(
                        starts ? "plan.step.start" : "plan.step.stop",
                        role.name().value()),
                Message.NONE,
                Message.of("plan.step.role.why"),
                new Expectation.RoleIs(role.name(), expected),
                starts ? START.plus(restoring(draft, role)) : START,
                starts ? new ClusterCommand.StopGroup(role.name()) : new ClusterCommand.StartGroup(role.name()),
                true));
    }

    /** A saved machine reads its memory from the disk again. */
    private static Duration restoring(Draft draft, ClusterGroup role) {
        return draft.inventory()
                .virtualMachine(role.name())
                .filter(machine -> machine.state() == VmState.SAVED)
                .map(draft.estimate()::restore)
                .orElse(Duration.ZERO);
    }

    private static void already(Draft draft, ClusterGroup role, String key) {
        String name = role.name().value();
        draft.warning(Message.of(key, name), Message.of("plan.check.already.why"), name);
    }

    static void cancel(Draft draft, Intent.CancelMigration intent) {
        draft.title("plan.cancel.title", names(intent.roles()));
        each(draft, intent.roles(), role -> {
            String name = role.name().value();
            if (!migrates(draft, role)) {
                draft.warning(Message.of("plan.check.notMigrating", name), Message.of("plan.check.already.why"), name);
                return;
            }
            draft.step(new Step(
                    new ClusterCommand.CancelMigration(role.name()),
                    Message.of("plan.step.cancel", name),
                    Message.NONE,
                    Message.of("plan.step.cancel.why"),
                    new Expectation.RoleRests(role.name()),
                    Duration.ofSeconds(2),
                    null,
                    true));
        });
        draft.effect("plan.effect.cancel", intent.roles().size());
    }

    private static boolean migrates(Draft draft, ClusterGroup role) {
        return role.has(GroupStatus.QUEUED) || draft.inventory().isMigrating(role.name());
    }

    private static void each(Draft draft, List<GroupName> roles, Consumer<ClusterGroup> work) {
        for (GroupName role : roles) {
            draft.inventory()
                    .groups()
                    .find(role)
                    .ifPresentOrElse(
                            work,
                            () -> draft.blocker(
                                    Message.of("plan.check.noSuchRole", role.value()),
                                    Message.of("plan.check.noSuchRole.why"),
                                    role.value()));
        }
    }

    /** One name, or how many there are. */
    private static Message names(List<GroupName> roles) {
        return roles.size() == 1
                ? Message.of("plan.names.one", roles.getFirst().value())
                : Message.of("plan.names.roles", roles.size());
    }
}
