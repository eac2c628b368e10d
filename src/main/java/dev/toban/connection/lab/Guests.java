package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.MigrationType;
import dev.toban.model.VmState;
import java.time.Duration;

/**
 * Guests that restart, and the trap of 2012 R2: a machine made highly available while it ran fails once when it is next
 * restarted. Source: domain/wsfc.md §2.
 */
final class Guests {

    static final String VM_SWITCH = "Microsoft-Windows-Hyper-V-VmSwitch";

    private final Simulation sim;

    Guests(Simulation sim) {
        this.sim = sim;
    }

    /** A guest restarts by itself; the cluster sees its machine go on running. */
    void restart(LabMachine machine) {
        LabGroup group = machine.group;
        if (group != null && machine.registeredOnline && !group.isBusy()) {
            machine.become(VmState.OFF);
            trip(machine, group);
            sim.failures.failed(group, Names.resource(group), ResourceKind.VIRTUAL_MACHINE);
            return;
        }
        machine.guestStarts = true;
        machine.changed();
        sim.in(LabSetting.GUEST_START, () -> {
            machine.guestStarts = false;
            machine.changed();
        });
    }

    /** The adapter is bound anew when the machine is switched on, which fails this once. */
    void trip(LabMachine machine, LabGroup group) {
        machine.registeredOnline = false;
        sim.tracer.event(VM_SWITCH, 32, EventLevel.ERROR, group.owner(), machine.name);
    }

    /** Starts a machine that is not clustered. */
    void start(LabMachine machine, CommandRun run) {
        machine.become(machine.state() == VmState.SAVED ? VmState.RESUMING : VmState.STARTING);
        Duration time = sim.settings.duration(LabSetting.VIRTUAL_MACHINE_START);
        later(machine, new Passage(time, machine.state(), VmState.RUNNING), run);
    }

    /** Stops a machine that is not clustered. */
    void stop(LabMachine machine, MigrationType how, CommandRun run) {
        boolean saves = how == MigrationType.QUICK;
        machine.become(saves ? VmState.SAVING : VmState.STOPPING);
        Duration time = sim.groupMoves.offlineTime(machine, how);
        later(machine, new Passage(time, machine.state(), saves ? VmState.SAVED : VmState.OFF), run);
    }

    /** From one state to another, in a time. */
    private record Passage(Duration time, VmState through, VmState to) {}

    private void later(LabMachine machine, Passage passage, CommandRun run) {
        sim.in(passage.time, () -> {
            boolean goesOn = machine.state() == passage.through && machine.host().powered;
            if (goesOn) {
                machine.become(passage.to);
            }
            sim.commands.finished(run, goesOn ? null : Win32Error.ERROR_CANCELLED);
        });
    }

    /** Refuses a change of adapters while the trap is set. */
    static void requireChangeable(LabMachine machine) throws Refusal {
        Lookup.require(!machine.registeredOnline, Win32Error.ERROR_INVALID_STATE, machine.name);
    }
}
