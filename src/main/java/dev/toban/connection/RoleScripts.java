package dev.toban.connection;

import static dev.toban.connection.PowerShellLine.list;
import static dev.toban.connection.PowerShellLine.named;
import static dev.toban.connection.PowerShellLine.optional;
import static dev.toban.connection.PowerShellLine.quoted;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusterCommand.SetGroupPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person types to move and change roles. */
final class RoleScripts {

    private RoleScripts() {}

    static String of(PowerShellLine at, ClusterCommand.OfRole command) {
        return switch (command) {
            case ClusterCommand.MoveVirtualMachine(var group, var to, var type) ->
                at.call(
                        "Move-ClusterVirtualMachineRole",
                        named(group),
                        optional("-Node", to),
                        "-MigrationType " + type.windowsName());
            case ClusterCommand.CancelMigration(var group) ->
                at.call("Move-ClusterVirtualMachineRole", named(group), "-Cancel");
            case ClusterCommand.MoveGroup(var group, var to) ->
                at.call("Move-ClusterGroup", named(group), optional("-Node", to));
            case ClusterCommand.StartGroup(var group) -> at.call("Start-ClusterGroup", named(group));
            case ClusterCommand.StopGroup(var group) -> at.call("Stop-ClusterGroup", named(group));
            case SetGroupPolicy policy -> policy(at, policy);
            case ClusterCommand.SetPreferredOwners(var group, var owners) ->
                at.call("Set-ClusterOwnerNode", "-Group " + quoted(group), "-Owners " + list(owners));
            case ClusterCommand.AddVirtualMachineRole(var machine) ->
                at.call("Add-ClusterVirtualMachineRole", "-VMName " + quoted(machine));
        };
    }

    private static String policy(PowerShellLine at, SetGroupPolicy policy) {
        String group = at.call("Get-ClusterGroup", named(policy.group()));
        List<String> lines = new ArrayList<>();
        add(lines, at, group, "FailoverThreshold", policy.failoverThreshold());
        add(lines, at, group, "FailoverPeriod", policy.failoverPeriod());
        var priority = policy.priority();
        add(lines, at, group, "Priority", priority == null ? null : priority.number());
        var failback = policy.autoFailback();
        add(lines, at, group, "AutoFailbackType", failback == null ? null : failback.number());
        List<String> classes = policy.antiAffinity();
        if (classes != null) {
            String names = classes.stream().map(PowerShellLine::quoted).collect(Collectors.joining(","));
            lines.add("$names = New-Object System.Collections.Specialized.StringCollection");
            lines.add("@(" + names + ") | ForEach-Object { [void]$names.Add($_) }");
            lines.add(at.assign(group, "AntiAffinityClassNames", "$names"));
        }
        return String.join("\n", lines);
    }

    private static void add(
            List<String> lines, PowerShellLine at, String group, String property, @Nullable Object value) {
        if (value != null) {
            lines.add(at.assign(group, property, value.toString()));
        }
    }
}
