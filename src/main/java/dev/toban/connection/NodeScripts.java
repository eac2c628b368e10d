package dev.toban.connection;

import static dev.toban.connection.PowerShellLine.named;
import static dev.toban.connection.PowerShellLine.optional;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusterCommand.SuspendNode;
import org.jspecify.annotations.Nullable;

/** What a person types to pause, resume, start and stop nodes. */
final class NodeScripts {

    private NodeScripts() {}

    static String of(PowerShellLine at, ClusterCommand.OfNode command) {
        return switch (command) {
            case SuspendNode suspend -> suspend(at, suspend);
            case ClusterCommand.ResumeNode(var node, var failback) ->
                at.call("Resume-ClusterNode", named(node), "-Failback " + failback.windowsName());
            case ClusterCommand.StartNode(var node, var clear, var force) ->
                at.call("Start-ClusterNode", named(node), flag("-ClearQuarantine", clear), flag("-ForceQuorum", force));
            case ClusterCommand.StopNode(var node) -> at.call("Stop-ClusterNode", named(node));
            case ClusterCommand.SetNodeVote(var node, var vote) ->
                at.assign(at.call("Get-ClusterNode", named(node)), "NodeWeight", String.valueOf(vote));
            case ClusterCommand.AddNode(var node) -> at.call("Add-ClusterNode", named(node));
            case ClusterCommand.RemoveNode(var node) -> at.call("Remove-ClusterNode", named(node), "-Force");
        };
    }

    private static String suspend(PowerShellLine at, SuspendNode command) {
        return at.call(
                "Suspend-ClusterNode",
                named(command.node()),
                flag("-Drain", command.drain()),
                flag("-ForceDrain", command.forceDrain()),
                optional("-TargetNode", command.target()));
    }

    private static String flag(String parameter, @Nullable Boolean given) {
        return Boolean.TRUE.equals(given) ? parameter : "";
    }
}
