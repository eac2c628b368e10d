package dev.toban.plan;

import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupState;
import dev.toban.model.Inventory;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VmState;
import java.util.List;
import java.util.Optional;

/**
 * What their users notice while roles move.
 *
 * @param live machines that run and migrate live
 * @param interrupted roles that are stopped on one node and started on another
 * @param stopped roles that do not run anyway
 */
record MoveCount(long live, long interrupted, long stopped) {

    static MoveCount of(List<ClusterGroup> roles, Inventory inventory) {
        long live = roles.stream().filter(role -> isRunning(role, inventory)).count();
        long stopped = roles.stream().filter(role -> rests(role, inventory)).count();
        return new MoveCount(live, roles.size() - live - stopped, stopped);
    }

    private static boolean isRunning(ClusterGroup role, Inventory inventory) {
        return state(role, inventory).filter(state -> state == VmState.RUNNING).isPresent();
    }

    private static boolean rests(ClusterGroup role, Inventory inventory) {
        boolean off = state(role, inventory)
                .filter(state -> state == VmState.OFF || state == VmState.SAVED)
                .isPresent();
        return off || role.state() == GroupState.OFFLINE;
    }

    private static Optional<VmState> state(ClusterGroup role, Inventory inventory) {
        return inventory.virtualMachine(role.name()).map(VirtualMachine::state);
    }
}
