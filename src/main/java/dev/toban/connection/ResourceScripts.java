package dev.toban.connection;

import static dev.toban.connection.PowerShellLine.list;
import static dev.toban.connection.PowerShellLine.named;
import static dev.toban.connection.PowerShellLine.quoted;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusterCommand.SetAddressResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person types to start, stop and change resources. */
final class ResourceScripts {

    private ResourceScripts() {}

    static String of(PowerShellLine at, ClusterCommand.OfResource command) {
        return switch (command) {
            case ClusterCommand.StartResource(var resource) -> at.call("Start-ClusterResource", named(resource));
            case ClusterCommand.StopResource(var resource) -> at.call("Stop-ClusterResource", named(resource));
            case ClusterCommand.SetPossibleOwners(var resource, var owners) ->
                at.call("Set-ClusterOwnerNode", "-Resource " + quoted(resource), "-Owners " + list(owners));
            case SetAddressResource address -> address(at, address);
            case ClusterCommand.RenewAddressResource(var resource) ->
                at.call("Update-ClusterIPResource", named(resource), "-Renew");
            case ClusterCommand.UpdateNetworkName(var resource) ->
                at.call("Update-ClusterNetworkNameResource", named(resource));
        };
    }

    /** Address, mask and network go together, or the cluster refuses them one by one. */
    private static String address(PowerShellLine at, SetAddressResource command) {
        List<String> values = new ArrayList<>();
        String address = command.address();
        if (address != null) {
            values.add("Address=" + quoted(address));
        }
        String mask = mask(command);
        if (mask != null) {
            values.add("SubnetMask=" + quoted(mask));
        }
        var network = command.network();
        if (network != null) {
            values.add("Network=" + quoted(network));
        }
        Boolean dhcp = command.dhcp();
        if (dhcp != null) {
            values.add("EnableDhcp=" + (dhcp ? 1 : 0));
        }
        return at.call("Get-ClusterResource", named(command.resource())) + " | Set-ClusterParameter -Multiple @{"
                + String.join("; ", values) + "}";
    }

    private static @Nullable String mask(SetAddressResource command) {
        Integer prefix = command.prefixLength();
        if (command.subnetMask() != null || prefix == null) {
            return command.subnetMask();
        }
        long bits = prefix == 0 ? 0 : (0xFFFFFFFFL << (32 - prefix)) & 0xFFFFFFFFL;
        return (bits >> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
    }
}
