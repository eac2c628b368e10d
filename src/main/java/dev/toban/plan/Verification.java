package dev.toban.plan;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmMigration;
import dev.toban.model.VolumeName;
import dev.toban.model.VolumeState;
import dev.toban.text.Message;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds an expectation against a cluster that was just read. */
public final class Verification {

    /** So many roles are named; of more, the number is told. */
    private static final int NAMED = 4;

    private Verification() {}

    /** Whether the inventory shows what was expected, or still may, or never will. */
    public static Verdict of(Expectation expected, Inventory inventory) {
        return switch (expected) {
            case Expectation.RoleOn(var role, var node, var state) -> moved(inventory, role, node::equals, state);
            case Expectation.RoleAway(var role, var from, var state) ->
                moved(inventory, role, owner -> !from.equals(owner), state);
            case Expectation.RoleIs(var role, var state) -> role(inventory, role, group -> group.state() == state);
            case Expectation.RoleRests(var role) ->
                role(inventory, role, group -> !group.has(GroupStatus.QUEUED) && !inventory.isMigrating(role));
            case Expectation.NodeIs(var node, var state) ->
                met(inventory
                        .nodes()
                        .find(node)
                        .filter(found -> found.state() == state)
                        .isPresent());
            case Expectation.NodeIsMember(var node) ->
                met(inventory
                        .nodes()
                        .find(node)
                        .filter(found -> found.state() == NodeState.UP || found.state() == NodeState.PAUSED)
                        .isPresent());
            case Expectation.HeartbeatIs(var wanted) ->
                met(HeartbeatSetting.of(inventory.cluster().heartbeat())
                        .filter(now -> HeartbeatSetting.isMet(now, wanted))
                        .isPresent());
            case Expectation.NodeIsEmpty(var node) -> empty(inventory, node);
            case Expectation.VolumeOwnedBy(var volume, var node) ->
                volume(inventory.sharedVolumes().find(volume), found -> node.equals(found.ownerNode()));
            case Expectation.VolumeRedirected(var volume, var on) ->
                volume(
                        inventory.sharedVolumes().find(volume),
                        found -> Objects.equals(found.info().redirectedAccess(), on));
            case Expectation.VolumeInMaintenance(var volume, var on) ->
                volume(
                        inventory.sharedVolumes().find(volume),
                        found -> Objects.equals(found.info().maintenanceMode(), on));
            case Expectation.AdapterProtected protection -> adapter(inventory, protection);
            case Expectation.SettingIs(var setting) -> met(CurrentSetting.isMet(setting, inventory));
        };
    }

    /**
     * Whether the cluster is bringing the state about by itself, for example because a role that was to be moved is
     * moved already.
     */
    public static boolean isUnderWay(Expectation expected, Inventory inventory) {
        return switch (expected) {
            case Expectation.RoleOn(var role, var _, var _) -> moves(inventory, role);
            case Expectation.RoleAway(var role, var _, var _) -> moves(inventory, role);
            case Expectation.RoleIs(var role, var _) -> moves(inventory, role);
            case Expectation.NodeIs(var node, var _) -> joins(inventory, node);
            case Expectation.NodeIsMember(var node) -> joins(inventory, node);
            case Expectation.NodeIsEmpty(var node) ->
                inventory.nodes().find(node).stream().anyMatch(found -> found.has(NodeStatus.DRAIN_IN_PROGRESS));
            case Expectation.VolumeOwnedBy(var volume, var _) -> isHandedOver(inventory, volume);
            default -> false;
        };
    }

    private static boolean joins(Inventory inventory, NodeName node) {
        return inventory.nodes().find(node).stream().anyMatch(found -> found.state() == NodeState.JOINING);
    }

    /** A volume pauses on every node while its ownership moves. Source: domain/wsfc.md §9. */
    private static boolean isHandedOver(Inventory inventory, VolumeName volume) {
        return inventory.sharedVolumes().find(volume).stream()
                .flatMap(found -> found.states().stream())
                .anyMatch(state -> state.state() == VolumeState.PAUSED);
    }

    private static boolean moves(Inventory inventory, GroupName role) {
        boolean busy = inventory.groups().find(role).stream()
                .anyMatch(group -> group.has(GroupStatus.QUEUED) || group.state() == GroupState.PENDING);
        return busy || inventory.isMigrating(role);
    }

    private static Verdict empty(Inventory inventory, NodeName node) {
        List<String> left = inventory.groupsOn(node).stream()
                .filter(role -> !role.groupType().isOfStorage())
                .map(group -> group.name().value())
                .toList();
        if (left.isEmpty()) {
            return Verdict.MET;
        }
        String few = String.join(", ", left.subList(0, Math.min(NAMED, left.size())));
        boolean failed = inventory.nodes().find(node).stream().anyMatch(found -> found.has(NodeStatus.DRAIN_FAILED));
        return failed
                ? new Verdict.Missed(Message.of("plan.missed.rolesLeft", left.size(), few))
                : Verdict.awaiting(left.size(), Message.of("plan.awaited.roles", left.size(), few));
    }

    private static Verdict met(boolean shown) {
        return shown ? Verdict.MET : Verdict.running(0);
    }

    private static Verdict role(Inventory inventory, GroupName role, Predicate<ClusterGroup> shown) {
        return inventory
                .groups()
                .find(role)
                .map(group -> met(shown.test(group)))
                .orElseGet(() -> new Verdict.Missed(Message.of("plan.missed.roleGone", role.value())));
    }

    private static Verdict volume(Optional<ClusterSharedVolume> volume, Predicate<ClusterSharedVolume> shown) {
        return volume.map(found -> met(shown.test(found)))
                .orElseGet(() -> new Verdict.Missed(Message.of("plan.missed.volumeGone")));
    }

    /** Whether the role is where it was to go, and in this state. */
    private static Verdict moved(
            Inventory inventory, GroupName role, Predicate<@Nullable NodeName> there, GroupState state) {
        ClusterGroup group = inventory.groups().get(role);
        if (group == null) {
            return new Verdict.Missed(Message.of("plan.missed.roleGone", role.value()));
        }
        if (there.test(group.ownerNode()) && !inventory.isMigrating(role)) {
            // One that had failed may come online where it is now, and that is no worse.
            return met(group.state() == state || (state == GroupState.FAILED && group.state() == GroupState.ONLINE));
        }
        return group.has(GroupStatus.QUEUED) ? Verdict.QUEUED : moving(inventory, role);
    }

    private static Verdict moving(Inventory inventory, GroupName role) {
        Optional<VmMigration> migration = inventory.virtualMachine(role).map(VirtualMachine::migration);
        if (migration.isEmpty()) {
            return Verdict.running(0);
        }
        VmMigration now = migration.get();
        Integer percent = now.migrationProgress();
        return switch (now.migrationState()) {
            case FAILED -> new Verdict.Missed(Message.of("plan.missed.migrationFailed", role.value(), reason(now)));
            case CANCELLED -> new Verdict.Missed(Message.of("plan.missed.migrationCancelled", role.value()));
            default -> Verdict.running(percent == null ? 0 : percent);
        };
    }

    private static String reason(VmMigration migration) {
        String reason = migration.migrationFailureReason();
        return reason == null ? "" : reason;
    }

    private static Verdict adapter(Inventory inventory, Expectation.AdapterProtected expected) {
        return inventory
                .virtualMachines()
                .find(expected.machine())
                .flatMap(machine -> machine.knownAdapters().stream()
                        .filter(adapter -> adapter.id().equals(expected.adapter()))
                        .findFirst())
                .map(adapter -> met(Objects.equals(adapter.clusterMonitored(), expected.on())))
                .orElseGet(() -> new Verdict.Missed(Message.of("plan.missed.adapterGone")));
    }
}
