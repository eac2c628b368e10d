package dev.toban.connection.lab;

import dev.toban.model.MigrationState;
import dev.toban.model.VirtualMachineId;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VmState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual machine of the simulated cluster. */
final class LabMachine extends Item {

    final VirtualMachineId id;
    final VirtualMachineName name;
    final long memory;
    final double dirtyRate;
    final LabVolume volume;
    final List<LabAdapter> adapters = new ArrayList<>();

    @Nullable
    LabGroup group;

    /** True when it was made highly available while it ran, on a Windows version that minds. */
    boolean registeredOnline;
    /** True while its guest restarts, so that its heartbeat is missing. */
    boolean guestStarts;

    /** Why it is paused: a full disk, or else a lost one. */
    boolean pausedForSpace;
    /** How often it lost its disk. */
    int pauses;

    private LabNode host;
    private VmState state = VmState.OFF;
    MigrationState lastMigration = MigrationState.NONE;

    @Nullable
    String lastFailure;

    LabMachine(VirtualMachineId id, VirtualMachineName name, LabNode host, LabVolume volume, Memory memory) {
        this.id = id;
        this.name = name;
        this.host = host;
        this.volume = volume;
        this.memory = memory.bytes;
        this.dirtyRate = memory.dirtyRate;
        host.machines.add(this);
        volume.machines.add(this);
    }

    /** Memory of a machine and how fast its guest rewrites it, in bytes per microsecond. */
    record Memory(long bytes, double dirtyRate) {}

    LabNode host() {
        return host;
    }

    VmState state() {
        return state;
    }

    /** True when it takes up memory of its host. */
    boolean isActive() {
        return state != VmState.OFF && state != VmState.SAVED;
    }

    void become(VmState next) {
        boolean was = isActive();
        state = next;
        count(host, was ? -memory : 0);
        count(host, isActive() ? memory : 0);
        changed();
    }

    void moveTo(LabNode next) {
        if (isActive()) {
            count(host, -memory);
            count(next, memory);
        }
        host.machines.remove(this);
        host = next;
        next.machines.add(this);
        changed();
    }

    private static void count(LabNode node, long bytes) {
        node.committed += bytes;
    }
}
