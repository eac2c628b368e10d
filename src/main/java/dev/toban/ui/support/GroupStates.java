package dev.toban.ui.support;

import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmMigration;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.util.List;
import java.util.Optional;

/** How the state of a role is shown: the machine's own state where the role is one, and what happens to it. */
public final class GroupStates {

    /** Flags that a person should see, worst first; the others are normal. */
    private static final List<GroupStatus> NOTABLE = List.of(
            GroupStatus.NETWORK_FAILURE,
            GroupStatus.EMBEDDED_FAILURE,
            GroupStatus.PHYSICAL_RESOURCES_LACKING,
            GroupStatus.OFFLINE_ANTI_AFFINITY_CONFLICT,
            GroupStatus.UNMONITORED,
            GroupStatus.PREEMPTED,
            GroupStatus.WAITING_TO_START,
            GroupStatus.WAITING_FOR_DEPENDENCIES,
            GroupStatus.LOCKED);

    private GroupStates() {}

    public static StateMessage of(ClusterGroup group, Optional<VirtualMachine> machine) {
        Optional<VmMigration> migration = machine.map(VirtualMachine::migration);
        if (migration.filter(VmMigration::isUnderWay).isPresent()) {
            return migrating(migration.get());
        }
        StateMessage plain = group.has(GroupStatus.QUEUED)
                ? StateMessage.of(Look.QUEUED, Message.of("support.role.queued"))
                : settled(group, machine);
        return NOTABLE.stream()
                .filter(group::has)
                .findFirst()
                .map(flag -> flagged(plain, flag))
                .orElse(plain);
    }

    private static StateMessage settled(ClusterGroup group, Optional<VirtualMachine> machine) {
        return group.state() == GroupState.ONLINE || group.state() == GroupState.OFFLINE
                ? machine.map(found -> of(found.state())).orElseGet(() -> of(group.state()))
                : of(group.state());
    }

    private static StateMessage migrating(VmMigration migration) {
        Integer percent = migration.migrationProgress();
        Message word = percent == null
                ? Message.of("support.role.migrating")
                : Message.of("support.role.migratingPercent", percent);
        return StateMessage.of(Look.RUNNING, word).detailed(Message.of(Texts.key(migration.migrationState())));
    }

    private static StateMessage flagged(StateMessage plain, GroupStatus flag) {
        Look look = flag == GroupStatus.LOCKED || flag == GroupStatus.WAITING_TO_START ? plain.look() : Look.WARNING;
        return StateMessage.worse(new StateMessage(look, plain.word(), Message.of(Texts.key(flag))), plain)
                .detailed(Message.of(Texts.key(flag)));
    }

    public static StateMessage of(GroupState state) {
        return StateMessage.of(
                switch (state) {
                    case ONLINE -> Look.OK;
                    case OFFLINE -> Look.OFF;
                    case FAILED -> Look.FAILED;
                    case PARTIAL_ONLINE -> Look.WARNING;
                    case PENDING -> Look.RUNNING;
                    case UNKNOWN -> Look.UNKNOWN;
                },
                state);
    }

    public static StateMessage of(VmState state) {
        Look look = state.name().endsWith("_CRITICAL")
                ? Look.FAILED
                : switch (state) {
                    case RUNNING -> Look.OK;
                    case PAUSED -> Look.PAUSED;
                    case OFF, SAVED, FAST_SAVED, HIBERNATED -> Look.OFF;
                    case UNKNOWN, OTHER -> Look.UNKNOWN;
                    default -> Look.RUNNING;
                };
        return StateMessage.of(look, state);
    }
}
