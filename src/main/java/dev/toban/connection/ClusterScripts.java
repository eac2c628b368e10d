package dev.toban.connection;

import static dev.toban.connection.PowerShellLine.optional;
import static dev.toban.connection.PowerShellLine.quoted;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusterCommand.RegisterClusteredTask;
import dev.toban.command.ClusterCommand.SetHeartbeat;
import dev.toban.command.ClusterCommand.SetQuorum;
import dev.toban.command.TaskTrigger;
import dev.toban.model.WindowsEnum;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person types to change settings of the whole cluster. */
final class ClusterScripts {

    private ClusterScripts() {}

    static String of(PowerShellLine at, ClusterCommand.OfCluster command) {
        String cluster = quoted(at.cluster());
        return switch (command) {
            case ClusterCommand.StartCluster() -> "Start-Cluster -Name " + cluster;
            case ClusterCommand.StopCluster() -> "Stop-Cluster -Cluster " + cluster + " -Force";
            case SetQuorum quorum -> at.call("Set-ClusterQuorum", witness(quorum));
            case SetHeartbeat heartbeat -> heartbeat(at, heartbeat);
            case ClusterCommand.SetMigrationLimit(var node, var limit) ->
                node == null
                        ? at.assign(at.theCluster(), "MaximumParallelMigrations", String.valueOf(limit))
                        : "Set-VMHost -ComputerName " + quoted(node) + " -MaximumVirtualMachineMigrations " + limit;
            case ClusterCommand.SetMigrationNetworks networks -> migrationNetworks(at, networks);
            case RegisterClusteredTask task -> task(at, task);
            case ClusterCommand.UnregisterClusteredTask(var name) ->
                at.call("Unregister-ClusteredScheduledTask", "-TaskName " + quoted(name));
        };
    }

    private static String witness(SetQuorum quorum) {
        return switch (quorum.witness()) {
            case NONE, UNKNOWN -> "-NoWitness";
            case DISK -> optional("-DiskWitness", quorum.resource());
            case FILE_SHARE -> "-FileShareWitness " + text(quorum.path());
            case CLOUD -> "-CloudWitness -AccountName " + text(quorum.accountName()) + " -AccessKey (Read-Host)";
        };
    }

    private static String text(@Nullable String value) {
        return quoted(value == null ? "" : value);
    }

    private static String heartbeat(PowerShellLine at, SetHeartbeat command) {
        List<String> lines = new ArrayList<>();
        lines.add("$cluster = " + at.theCluster());
        set(lines, "SameSubnetDelay", command.sameSubnetDelay());
        set(lines, "SameSubnetThreshold", command.sameSubnetThreshold());
        set(lines, "CrossSubnetDelay", command.crossSubnetDelay());
        set(lines, "CrossSubnetThreshold", command.crossSubnetThreshold());
        set(lines, "CrossSiteDelay", command.crossSiteDelay());
        set(lines, "CrossSiteThreshold", command.crossSiteThreshold());
        set(lines, "RouteHistoryLength", command.routeHistoryLength());
        return String.join("\n", lines);
    }

    private static void set(List<String> lines, String property, @Nullable Integer value) {
        if (value != null) {
            lines.add("$cluster." + property + " = " + value);
        }
    }

    /** The order is set, and every other network is excluded; without a choice there is neither. */
    private static String migrationNetworks(PowerShellLine at, ClusterCommand.SetMigrationNetworks command) {
        if (command.networks().isEmpty()) {
            String type = at.call("Get-ClusterResourceType", "-Name 'Virtual Machine'");
            return type + " | Set-ClusterParameter -Name MigrationNetworkOrder -Value ''\n" + type
                    + " | Set-ClusterParameter -Name MigrationExcludeNetworks -Value ''";
        }
        String names = PowerShellLine.list(command.networks());
        String type = at.call("Get-ClusterResourceType", "-Name 'Virtual Machine'");
        String networks = at.call("Get-ClusterNetwork");
        return "$order = @(" + names + ") | ForEach-Object { (Get-ClusterNetwork -Name $_ -Cluster "
                + quoted(at.cluster()) + ").Id }\n"
                + "$others = " + networks + " | Where-Object { $order -notcontains $_.Id } | ForEach-Object { $_.Id }\n"
                + type + " | Set-ClusterParameter -Name MigrationNetworkOrder -Value ($order -join ';')\n"
                + type + " | Set-ClusterParameter -Name MigrationExcludeNetworks -Value ($others -join ';')";
    }

    private static String task(PowerShellLine at, RegisterClusteredTask task) {
        String script = PowerShellText.of(at.cluster(), task.action());
        return "$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "
                + quoted("-NoProfile -Command \"" + script.replace("\n", "; ") + "\"") + "\n"
                + "$trigger = New-ScheduledTaskTrigger " + trigger(task.trigger()) + "\n"
                + at.call(
                        "Register-ClusteredScheduledTask",
                        "-TaskName " + quoted(task.name()),
                        "-TaskType " + WindowsEnum.camel(task.taskType().name()),
                        optional("-Resource", task.resource()),
                        "-Action $action -Trigger $trigger");
    }

    private static String trigger(TaskTrigger trigger) {
        return switch (trigger) {
            case TaskTrigger.Once(var at) ->
                "-Once -At ([datetime]"
                        + quoted(at.truncatedTo(ChronoUnit.SECONDS).toString()) + ")";
            case TaskTrigger.Daily(var at, var interval) -> "-Daily -At '" + at + "' -DaysInterval " + interval;
            case TaskTrigger.Weekly(var at, var days, var interval) ->
                "-Weekly -At '" + at + "' -WeeksInterval " + interval + " -DaysOfWeek "
                        + days.stream()
                                .map(day -> WindowsEnum.camel(day.name()))
                                .collect(Collectors.joining(","));
            case TaskTrigger.Monthly(var at, var days) ->
                "-Once -At '" + at + "' # monthly on day "
                        + days.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ": set the calendar trigger in Task Scheduler, the cmdlet has none";
        };
    }
}
