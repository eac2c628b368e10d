package dev.toban.connection;

import static dev.toban.connection.PowerShellLine.named;
import static dev.toban.connection.PowerShellLine.quoted;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusterCommand.SetAdapterProtection;
import dev.toban.command.StopMethod;
import dev.toban.model.AdapterId;
import dev.toban.model.VirtualMachineName;

/** What a person types to change virtual machines; Hyper-V is asked on the node that runs them. */
final class MachineScripts {

    private MachineScripts() {}

    static String of(PowerShellLine at, ClusterCommand.OfMachine command) {
        return switch (command) {
            case ClusterCommand.StartVirtualMachine(var machine) -> onOwner(at, machine, " | Start-VM");
            case ClusterCommand.StopVirtualMachine(var machine, var how) ->
                onOwner(at, machine, " | Stop-VM" + stopping(how));
            case ClusterCommand.RefreshVirtualMachine(var machine) ->
                at.call("Update-ClusterVirtualMachineConfiguration", named(machine));
            case SetAdapterProtection protection -> protection(at, protection);
        };
    }

    /** The role's owner is where the machine runs now; the role may be called otherwise than the machine. */
    private static String onOwner(PowerShellLine at, VirtualMachineName machine, String pipe) {
        return at.call("Get-ClusterGroup") + " | Where-Object GroupType -eq VirtualMachine | Get-VM"
                + " | Where-Object Name -eq " + quoted(machine) + pipe;
    }

    private static String stopping(StopMethod how) {
        return switch (how) {
            case SHUTDOWN -> "";
            case SAVE -> " -Save";
            case TURN_OFF -> " -TurnOff";
        };
    }

    /** Two adapters may have one name, so the identifier decides when it is known. */
    private static String protection(PowerShellLine at, SetAdapterProtection command) {
        AdapterId id = command.adapterId();
        String which = id == null ? "Name -eq " + quoted(command.adapter()) : "Id -eq " + quoted(id);
        String value = command.clusterMonitored() ? "$false" : "$true";
        return onOwner(at, command.virtualMachine(), "")
                + " | Get-VMNetworkAdapter | Where-Object " + which
                + " | Set-VMNetworkAdapter -NotMonitoredInCluster " + value;
    }
}
