package dev.toban.connection;

import dev.toban.model.ClusterName;
import dev.toban.model.GroupName;
import dev.toban.model.Name;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;

/**
 * The PowerShell that shows one object, for a person to paste where the failover cluster tools are installed. Source:
 * domain/powershell.md §A.
 */
public record PowerShellQuery(ClusterName cluster) {

    public String node(NodeName name) {
        return show("Get-ClusterNode", name);
    }

    public String group(GroupName name) {
        return show("Get-ClusterGroup", name);
    }

    public String network(NetworkName name) {
        return show("Get-ClusterNetwork", name);
    }

    public String volume(VolumeName name) {
        return show("Get-ClusterSharedVolume", name);
    }

    /** A virtual machine on its host: one that is no role is unknown to the cluster. */
    public String machine(NodeName host, VirtualMachineName name) {
        return "Get-VM " + PowerShellLine.named(name) + on(host);
    }

    /** An adapter by its own name; a machine may have several of one name, and all of them are shown. */
    public String adapter(NodeName host, VirtualMachineName machine, String adapter) {
        return "Get-VMNetworkAdapter -VMName " + PowerShellLine.quoted(machine) + " -Name "
                + PowerShellLine.quoted(adapter) + on(host);
    }

    private String show(String cmdlet, Name name) {
        return new PowerShellLine(cluster).call(cmdlet, PowerShellLine.named(name));
    }

    private static String on(NodeName host) {
        return " -ComputerName " + PowerShellLine.quoted(host);
    }
}
