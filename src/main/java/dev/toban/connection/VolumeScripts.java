package dev.toban.connection;

import static dev.toban.connection.PowerShellLine.named;
import static dev.toban.connection.PowerShellLine.quoted;

import dev.toban.command.ClusterCommand;
import dev.toban.command.VolumeSuspension;
import dev.toban.model.VolumeName;
import dev.toban.model.WindowsEnum;

/** What a person types to move, suspend and care for shared volumes. */
final class VolumeScripts {

    private VolumeScripts() {}

    static String of(PowerShellLine at, ClusterCommand.OfVolume command) {
        return switch (command) {
            case ClusterCommand.MoveSharedVolume(var volume, var to) ->
                at.call("Move-ClusterSharedVolume", named(volume), "-Node " + quoted(to));
            case ClusterCommand.SuspendSharedVolume(var volume, var mode) ->
                at.call(
                        "Suspend-ClusterResource",
                        named(volume),
                        mode == VolumeSuspension.REDIRECTED_ACCESS ? "-RedirectedAccess" : "",
                        "-Force");
            case ClusterCommand.ResumeSharedVolume(var volume) -> at.call("Resume-ClusterResource", named(volume));
            case ClusterCommand.AnalyzeVolume(var volume) ->
                onOwner(
                        at,
                        volume,
                        "Get-CimInstance -ClassName Win32_Volume -CimSession $owner | Where-Object DeviceID -eq $path"
                                + " | Invoke-CimMethod -MethodName DefragAnalysis");
            case ClusterCommand.OptimizeVolume(var volume, var operation) ->
                onOwner(
                        at,
                        volume,
                        "Optimize-Volume -Path $path -" + WindowsEnum.camel(operation.name()) + " -CimSession $owner");
            case ClusterCommand.RepairVolume(var volume, var operation) ->
                onOwner(
                        at,
                        volume,
                        "Repair-Volume -Path $path -" + WindowsEnum.camel(operation.name()) + " -CimSession $owner");
            case ClusterCommand.CancelVolumeCare(var volume) ->
                onOwner(
                        at,
                        volume,
                        "Invoke-Command -ComputerName $owner { Get-Process defrag, chkdsk -ErrorAction Ignore"
                                + " | Stop-Process }");
        };
    }

    private static String onOwner(PowerShellLine at, VolumeName volume, String work) {
        return "$csv = " + at.call("Get-ClusterSharedVolume", named(volume)) + "\n"
                + "$owner = $csv.OwnerNode.Name\n"
                + "$path = $csv.SharedVolumeInfo[0].Partition.Name\n"
                + work;
    }
}
