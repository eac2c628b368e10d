package dev.toban.connection;

import static dev.toban.connection.PowerShellLine.named;
import static dev.toban.connection.PowerShellLine.quoted;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusterCommand.SetNodeAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person types to change networks and the nodes' own addresses. */
final class NetworkScripts {

    private NetworkScripts() {}

    static String of(PowerShellLine at, ClusterCommand.OfNetwork command) {
        return switch (command) {
            case ClusterCommand.SetNetworkRole(var network, var role) ->
                at.assign(at.call("Get-ClusterNetwork", named(network)), "Role", String.valueOf(role.number()));
            case ClusterCommand.RenameNetwork(var network, var name) ->
                at.assign(at.call("Get-ClusterNetwork", named(network)), "Name", quoted(name));
            case SetNodeAddress address -> nodeAddress(at, address);
        };
    }

    /** The new address comes before the old one goes, so that the node stays reachable. */
    private static String nodeAddress(PowerShellLine at, SetNodeAddress command) {
        List<String> lines = new ArrayList<>();
        String session = " -CimSession " + quoted(command.node());
        lines.add("$guid = " + at.call("Get-ClusterNetworkInterface") + " | Where-Object Name -eq "
                + quoted(command.networkInterface()) + " | ForEach-Object AdapterId");
        lines.add("$index = (Get-NetAdapter" + session
                + " | Where-Object { $_.InterfaceGuid.Trim('{}') -eq $guid }).InterfaceIndex");
        if (Boolean.TRUE.equals(command.dhcp())) {
            lines.add("Set-NetIPInterface -InterfaceIndex $index -Dhcp Enabled" + session);
        }
        String address = command.address();
        if (address != null) {
            lines.add("New-NetIPAddress -InterfaceIndex $index -IPAddress " + quoted(address) + prefix(command)
                    + gateway(command) + session);
        }
        String old = command.replaces();
        if (old != null) {
            lines.add("Remove-NetIPAddress -InterfaceIndex $index -IPAddress " + quoted(old) + " -Confirm:$false"
                    + session);
        }
        List<String> servers = command.dnsServers();
        if (servers != null) {
            lines.add("Set-DnsClientServerAddress -InterfaceIndex $index -ServerAddresses "
                    + servers.stream().map(PowerShellLine::quoted).collect(Collectors.joining(",")) + session);
        }
        return String.join("\n", lines);
    }

    private static String prefix(SetNodeAddress command) {
        Integer length = command.prefixLength();
        return length == null ? "" : " -PrefixLength " + length;
    }

    private static String gateway(SetNodeAddress command) {
        String gateway = command.gateway();
        return gateway == null ? "" : " -DefaultGateway " + quoted(gateway);
    }
}
