package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import dev.toban.model.VmState;

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

    /** Refuses a change of adapters while the trap is set. */
    static void requireChangeable(LabMachine machine) throws Refusal {
        Lookup.require(!machine.registeredOnline, Win32Error.ERROR_INVALID_STATE, machine.name);
    }
}
