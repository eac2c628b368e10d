package dev.toban.connection;

import dev.toban.command.ClusterCommand;
import dev.toban.model.ClusterName;

/** The PowerShell that a person would type for a command. Source: domain/powershell.md §B. */
public final class PowerShellText {

    private PowerShellText() {}

    /** One or more lines for Windows PowerShell 5.1, run where the failover cluster tools are installed. */
    public static String of(ClusterName cluster, ClusterCommand command) {
        PowerShellLine at = new PowerShellLine(cluster);
        return switch (command) {
            case ClusterCommand.OfRole role -> RoleScripts.of(at, role);
            case ClusterCommand.OfResource resource -> ResourceScripts.of(at, resource);
            case ClusterCommand.OfNode node -> NodeScripts.of(at, node);
            case ClusterCommand.OfCluster whole -> ClusterScripts.of(at, whole);
            case ClusterCommand.OfMachine machine -> MachineScripts.of(at, machine);
            case ClusterCommand.OfVolume volume -> VolumeScripts.of(at, volume);
            case ClusterCommand.OfNetwork network -> NetworkScripts.of(at, network);
        };
    }
}
