package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupState;
import dev.toban.model.MigrationType;
import dev.toban.model.VmState;
import dev.toban.model.VolumeState;
import dev.toban.model.WindowsServer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a volume means to the machines on it: maintenance takes them offline, a full disk pauses them, and a lost disk
 * pauses them from 2016 on and fails them before. Source: domain/wsfc.md §9, §12.4, §13.2 (16050, 16060).
 */
final class VolumeMachines {

    private final Simulation sim;

    VolumeMachines(Simulation sim) {
        this.sim = sim;
    }

    /** True while nothing may run from a volume: maintenance, or a repair that has dismounted it. */
    static boolean isHeld(LabVolume volume) {
        return volume.maintenance || volume.dismounted;
    }

    void takeOffline(LabVolume volume) {
        for (LabMachine machine : List.copyOf(volume.machines)) {
            LabGroup group = machine.group;
            if (group != null && group.owner().isMember()) {
                Migration migration = group.migration;
                if (migration != null) {
                    sim.migrations.fail(migration, Win32Error.ERROR_CLUSTER_RESOURCE_IS_IN_MAINTENANCE_MODE);
                }
                stop(group, volume);
            }
        }
    }

    private void stop(LabGroup group, LabVolume volume) {
        if (group.state == GroupState.ONLINE && !group.isBusy()) {
            volume.stopped.add(group);
            sim.groupMoves.stop(group, MigrationType.QUICK, null);
        }
    }

    /** What was taken offline comes online again. */
    void bringBack(LabVolume volume) {
        List.copyOf(volume.stopped).forEach(this::atRest);
    }

    /** A role is on its way no more; what its volume had stopped comes back as soon as the volume is. */
    void atRest(LabGroup group) {
        LabMachine machine = group.machine;
        if (machine == null || isHeld(machine.volume) || group.isBusy()) {
            return;
        }
        boolean waited = machine.volume.stopped.remove(group);
        boolean startable = group.state == GroupState.OFFLINE && group.owner().isMember();
        if (waited && group.wantedOnline && startable) {
            sim.groupMoves.start(group, MoveCause.COMMAND, null);
        }
    }

    /** A role whose node is gone is recovered, whatever its volume had stopped. */
    void forget(LabGroup group) {
        LabMachine machine = group.machine;
        if (machine != null) {
            machine.volume.stopped.remove(group);
        }
    }

    /** Why a machine cannot be started now, as far as its disk is concerned. */
    Optional<Win32Error> refusal(LabMachine machine) {
        if (isHeld(machine.volume)) {
            return Optional.of(Win32Error.ERROR_CLUSTER_RESOURCE_IS_IN_MAINTENANCE_MODE);
        }
        return isLost(machine) ? Optional.of(Win32Error.ERROR_CLUSTER_DISK_NOT_CONNECTED) : Optional.empty();
    }

    private static boolean isLost(LabMachine machine) {
        LabVolume.Access access = machine.volume.access.get(machine.host());
        boolean lost = access != null && access.state() == VolumeState.UNAVAILABLE;
        return lost && machine.host().isMember() && !machine.volume.dismounted;
    }

    /** Full as far as the hosts know, which look only now and then. */
    private boolean isFull(LabVolume volume) {
        return isFull(volume.freeAtCheck);
    }

    private boolean isFull(long free) {
        return free / ClusterBuilder.GB < sim.settings.number(LabSetting.VOLUME_PAUSE_GB);
    }

    /** A machine has come to a node or has started: it finds its volume as it is. */
    void settle(LabGroup group) {
        LabMachine machine = group.machine;
        if (machine == null
                || group.state != GroupState.ONLINE
                || !group.owner().isMember()) {
            return;
        }
        if (isHeld(machine.volume)) {
            stop(group, machine.volume);
        } else {
            settle(machine);
        }
    }

    private void settle(LabMachine machine) {
        boolean lost = isLost(machine);
        boolean full = isFull(machine.volume);
        if (machine.state() == VmState.RUNNING && (lost || full)) {
            lose(machine, lost);
        } else if (machine.state() == VmState.PAUSED_CRITICAL && !lost && !full && resumes(machine)) {
            resume(machine);
        }
    }

    private boolean resumes(LabMachine machine) {
        boolean allowed = !machine.pausedForSpace || sim.settings.isOn(LabSetting.SPACE_RESUMES_MACHINES);
        return sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016) && allowed;
    }

    private void lose(LabMachine machine, boolean lost) {
        if (lost && !sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016)) {
            fail(machine);
            return;
        }
        machine.become(VmState.PAUSED_CRITICAL);
        machine.pausedForSpace = !lost;
        if (lost) {
            machine.pauses++;
            int pause = machine.pauses;
            sim.in(LabSetting.STORAGE_LOSS_GIVE_UP, () -> giveUp(machine, pause));
        } else {
            reportSpace(16060, EventLevel.ERROR, machine);
        }
        traceState(machine);
        LabGroup group = machine.group;
        if (group != null && group.migration != null) {
            sim.migrations.fail(
                    group.migration,
                    lost ? Win32Error.ERROR_CLUSTER_DISK_NOT_CONNECTED : Win32Error.ERROR_INVALID_STATE);
        }
    }

    /** A machine that has waited for its disk too long is turned off, which its role takes for a failure. */
    private void giveUp(LabMachine machine, int pause) {
        boolean waits = machine.state() == VmState.PAUSED_CRITICAL && !machine.pausedForSpace;
        if (waits && machine.pauses == pause && machine.host().isMember()) {
            fail(machine);
        }
    }

    private void fail(LabMachine machine) {
        machine.become(VmState.OFF);
        LabGroup group = machine.group;
        if (group == null) {
            return;
        }
        if (group.migration != null) {
            sim.migrations.fail(group.migration, Win32Error.ERROR_CLUSTER_DISK_NOT_CONNECTED);
        }
        if (!group.isBusy()) {
            sim.failures.failed(group, Names.resource(group), ResourceKind.VIRTUAL_MACHINE);
        }
    }

    private void resume(LabMachine machine) {
        machine.become(VmState.RUNNING);
        traceState(machine);
        machine.pausedForSpace = false;
    }

    /** Its role stays online; the trace says beside that whether the machine is paused, and for what. */
    private void traceState(LabMachine machine) {
        LabGroup group = machine.group;
        if (group != null) {
            sim.tracer.group(group, machine.pausedForSpace ? "volumeFree" : MoveCause.STORAGE_PATH.traceName());
        }
    }

    private void reportSpace(int event, EventLevel level, LabMachine machine) {
        sim.tracer.event(Tracer.VMMS, event, level, machine.host(), machine.name, machine.id, machine.volume.path());
    }

    /** A person resumes a paused machine; false while its disk is still full or lost. */
    boolean resumeByHand(LabMachine machine) {
        boolean possible = !isLost(machine) && !isFull(machine.volume.free);
        if (possible) {
            resume(machine);
        }
        return possible;
    }

    /** Machines of a volume that the cluster still sees, and that are not about to stop or start. */
    private static Stream<LabMachine> resting(LabVolume volume) {
        return List.copyOf(volume.machines).stream()
                .filter(machine -> machine.host().isMember())
                .filter(machine -> machine.group == null || machine.group.move == null);
    }

    void accessChanged(LabVolume volume) {
        if (!isHeld(volume)) {
            resting(volume).forEach(this::settle);
        }
    }

    void setFree(LabVolume volume, double freeGB) {
        volume.free = Math.round(freeGB * ClusterBuilder.GB);
        volume.changed();
        long period = Simulation.micros(sim.settings.duration(LabSetting.VOLUME_CHECK));
        long next = period == 0 ? sim.now() : (sim.now() / period + 1) * period;
        sim.queue.put(next, () -> check(volume));
    }

    /** Hosts look at the space of their machines' disks in fixed steps. Source: domain/wsfc.md §9. */
    private void check(LabVolume volume) {
        double warning = sim.settings.number(LabSetting.VOLUME_WARNING_GB) * ClusterBuilder.GB;
        boolean wasFine = volume.freeAtCheck >= warning;
        volume.freeAtCheck = volume.free;
        if (wasFine && volume.free < warning) {
            resting(volume)
                    .filter(LabMachine::isActive)
                    .forEach(machine -> reportSpace(16050, EventLevel.WARNING, machine));
        }
        accessChanged(volume);
    }
}
