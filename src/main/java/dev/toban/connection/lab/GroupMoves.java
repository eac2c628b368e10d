package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.MigrationType;
import dev.toban.model.VmState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes roles offline, to another node, and online again. Source: domain/wsfc.md §12.5, §12.6 (quick migration). */
final class GroupMoves {

    /** What is said of a role that finds no room, and is over once it starts. */
    private static final Set<GroupStatus> WAITING =
            Set.of(GroupStatus.PHYSICAL_RESOURCES_LACKING, GroupStatus.WAITING_TO_START, GroupStatus.PREEMPTED);

    private final Simulation sim;

    GroupMoves(Simulation sim) {
        this.sim = sim;
    }

    /** Moves a role by way of offline; one that is offline changes its owner at once. */
    void move(Migration.Wish wish, MigrationType type) {
        GroupMove move = new GroupMove(wish, type, !wish.group().isUp());
        begin(move);
    }

    /** Brings a role online where it is. */
    void start(LabGroup group, MoveCause cause, @Nullable CommandRun run) {
        group.wantedOnline = true;
        group.failures.cancelNext();
        GroupMove move = new GroupMove(new Migration.Wish(group, group.owner(), cause, true, run), type(group), false);
        group.move = move;
        arrive(move);
    }

    /** Takes a role offline where it is; the default offline action saves its machine. */
    void stop(LabGroup group, MigrationType how, @Nullable CommandRun run) {
        stop(new Migration.Wish(group, group.owner(), MoveCause.COMMAND, true, run), how);
    }

    /** Takes a role offline without anybody having asked for it. */
    void takeOffline(LabGroup group, MigrationType how, MoveCause cause) {
        stop(new Migration.Wish(group, group.owner(), cause, true, null), how);
    }

    private void stop(Migration.Wish wish, MigrationType how) {
        begin(new GroupMove(wish, how, true));
    }

    private static MigrationType type(LabGroup group) {
        LabMachine machine = group.machine;
        return machine != null && machine.state() == VmState.SAVED ? MigrationType.QUICK : MigrationType.TURN_OFF;
    }

    private void begin(GroupMove move) {
        LabGroup group = move.group;
        group.move = move;
        group.failures.cancelNext();
        if (!group.isUp()) {
            leave(move);
            return;
        }
        group.state = GroupState.PENDING;
        LabMachine machine = group.machine;
        if (machine != null) {
            machine.become(move.type == MigrationType.QUICK ? VmState.SAVING : VmState.STOPPING);
        }
        sim.tracer.group(group, move.cause.traceName());
        move.next = sim.in(offlineTime(move), () -> leave(move));
    }

    /** The role is offline now; it goes to its new node, if it has one. */
    private void leave(GroupMove move) {
        LabGroup group = move.group;
        LabMachine machine = group.machine;
        if (machine != null && machine.isActive()) {
            machine.become(move.type == MigrationType.QUICK ? VmState.SAVED : VmState.OFF);
        }
        if (group.state == GroupState.PENDING || !move.changesNode()) {
            group.state = GroupState.OFFLINE;
            group.flags.remove(GroupStatus.PHYSICAL_RESOURCES_LACKING);
        }
        if (move.changesNode()) {
            group.ownedBy(move.to);
            sim.tracer.moved(group, move.from, move.cause);
        }
        if (move.staysOffline) {
            end(move, null);
        } else {
            arrive(move);
        }
    }

    private void arrive(GroupMove move) {
        LabGroup group = move.group;
        LabMachine machine = group.machine;
        Optional<Win32Error> diskless = Optional.ofNullable(machine).flatMap(sim.volumeMachines::refusal);
        if (machine != null && diskless.isPresent()) {
            missDisk(move, machine, diskless.get());
            return;
        }
        if (machine != null && machine.memory > machine.host().free()) {
            lackMemory(move);
            return;
        }
        if (machine != null && machine.registeredOnline && move.type != MigrationType.QUICK) {
            sim.guests.trip(machine, group);
            fail(move, Names.resource(group), ResourceKind.VIRTUAL_MACHINE);
            return;
        }
        move.arriving = true;
        group.state = GroupState.PENDING;
        group.flags.removeAll(WAITING);
        group.addresses().forEach(LabAddress::useStored);
        if (machine != null) {
            machine.become(move.type == MigrationType.QUICK ? VmState.RESUMING : VmState.STARTING);
        }
        sim.tracer.group(group, move.cause.traceName());
        if (group.owner().speaks()) {
            move.next = sim.in(onlineTime(move), () -> online(move));
        } // else nothing comes online there, and the role waits until the cluster misses the node
    }

    /** In maintenance the role waits for its end; a lost disk is a failure. */
    private void missDisk(GroupMove move, LabMachine machine, Win32Error why) {
        if (VolumeMachines.isHeld(machine.volume)) {
            move.group.state = GroupState.OFFLINE;
            machine.volume.stopped.add(move.group);
            end(move, why);
        } else {
            fail(move, Names.resource(move.group), ResourceKind.VIRTUAL_MACHINE);
        }
    }

    private void lackMemory(GroupMove move) {
        LabGroup group = move.group;
        group.state = GroupState.FAILED;
        group.flags.add(GroupStatus.PHYSICAL_RESOURCES_LACKING);
        sim.tracer.event(
                1069,
                EventLevel.ERROR,
                group.owner(),
                Names.resource(group),
                group.name,
                Names.kind(group).typeName());
        sim.recovery.waitForRoom(group);
        end(move, Win32Error.ERROR_NO_SYSTEM_RESOURCES);
    }

    private void online(GroupMove move) {
        LabGroup group = move.group;
        group.state = GroupState.ONLINE;
        LabMachine machine = group.machine;
        if (machine != null) {
            machine.become(VmState.RUNNING);
        } else {
            Optional<LabAddress> failed = sim.addresses.bringOnline(group);
            if (failed.isPresent()) {
                fail(move, failed.get().name.value(), ResourceKind.ADDRESS);
                return;
            }
        }
        if (group.state == GroupState.ONLINE) {
            sim.failures.recovered(group); // one with a failed address still waits for another try
        }
        end(move, null);
        sim.volumeMachines.settle(group);
        sim.protectedNetworks.check(group);
    }

    /** A resource did not come online: the move is over, and the role's policy says what follows. */
    private void fail(GroupMove move, String resource, ResourceKind kind) {
        move.group.state = GroupState.FAILED;
        end(move, Win32Error.ERROR_RESOURCE_FAILED);
        sim.failures.failed(move.group, resource, kind);
    }

    private void end(GroupMove move, @Nullable Win32Error error) {
        move.cancelNext();
        move.group.move = null;
        sim.tracer.group(move.group, move.cause.traceName());
        sim.commands.finished(move.run, error);
        sim.drains.left(move.group, move.from, error);
        sim.migrations.pump();
        sim.recovery.roomMade();
        sim.volumeMachines.atRest(move.group);
    }

    /** Moves that a departed node took part in: what was on its way there stays, what was on it is recovered. */
    void nodeGone(LabNode node) {
        for (LabGroup group : List.copyOf(sim.cluster.groups.values())) {
            GroupMove move = group.move;
            if (move != null && group.owner() == node) {
                move.cancelNext();
                group.move = null;
                sim.volumeMachines.forget(group);
                sim.commands.finished(move.run, Win32Error.ERROR_CLUSTER_NODE_DOWN);
                sim.drains.left(group, move.from, Win32Error.ERROR_CLUSTER_NODE_DOWN);
            } else if (move != null && move.to == node) {
                move.to = move.from;
            }
        }
    }

    /** Stops the clockwork of roles whose host has died without anybody knowing yet. */
    void hostDied(LabNode node) {
        for (LabGroup group : node.groups) {
            GroupMove move = group.move;
            if (move != null) {
                move.cancelNext();
            }
        }
    }

    private Duration offlineTime(GroupMove move) {
        LabMachine machine = move.group.machine;
        if (machine == null) {
            return sim.settings.duration(LabSetting.ROLE_OFFLINE);
        }
        return offlineTime(machine, move.type);
    }

    Duration offlineTime(LabMachine machine, MigrationType how) {
        return switch (how) {
            case QUICK -> save(machine);
            case SHUTDOWN, SHUTDOWN_FORCE -> sim.settings.duration(LabSetting.VIRTUAL_MACHINE_SHUTDOWN);
            case TURN_OFF, LIVE, UNKNOWN -> Duration.ZERO;
        };
    }

    private Duration onlineTime(GroupMove move) {
        LabMachine machine = move.group.machine;
        if (machine == null) {
            return sim.settings.duration(LabSetting.ROLE_ONLINE);
        }
        boolean restores = move.type == MigrationType.QUICK;
        return restores ? save(machine) : sim.settings.duration(LabSetting.VIRTUAL_MACHINE_START);
    }

    private Duration save(LabMachine machine) {
        double seconds = machine.memory / (sim.settings.number(LabSetting.SAVE_MBPS) * 1_000_000);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
