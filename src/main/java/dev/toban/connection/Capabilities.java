package dev.toban.connection;

import dev.toban.command.ClusterCommand;
import dev.toban.model.ClusterName;
import dev.toban.model.WindowsServer;
import java.util.Set;

/**
 * What a connection can do.
 *
 * @param cluster name of the cluster
 * @param kind which way the cluster is reached
 * @param readOnly true when no command is possible
 * @param commands the commands that are possible
 * @param version Windows Server version of the cluster
 */
public record Capabilities(
        ClusterName cluster,
        ConnectionKind kind,
        boolean readOnly,
        Set<Class<? extends ClusterCommand>> commands,
        WindowsServer version) {

    public Capabilities {
        commands = Set.copyOf(commands);
    }

    public boolean can(Class<? extends ClusterCommand> command) {
        return !readOnly && commands.contains(command);
    }
}
