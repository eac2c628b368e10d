package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.Win32Error;
import dev.toban.model.ResourceName;
import dev.toban.model.VolumeName;
import dev.toban.model.WindowsServer;
import dev.toban.model.WitnessType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands to votes and the witness. Source: domain/wsfc.md §12.3. */
final class QuorumCommands {

    private final Simulation sim;
    private final Lookup lookup;

    QuorumCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.SetNodeVote.class, this::setVote);
        commands.on(ClusterCommand.SetQuorum.class, this::setQuorum);
    }

    private CommandOutcome setVote(ClusterCommand.SetNodeVote command, CommandRun run) throws Refusal {
        LabNode node = lookup.node(command.node());
        boolean exists = command.vote() == 0 || command.vote() == 1;
        Lookup.require(exists, Win32Error.ERROR_CLUSTER_INVALID_NODE_WEIGHT, command.vote());
        boolean othersVote = sim.cluster.members().anyMatch(other -> other != node && other.weight > 0);
        Lookup.require(command.vote() == 1 || othersVote, Win32Error.ERROR_CLUSTER_INVALID_NODE_WEIGHT, node.name);
        node.weight = command.vote();
        node.changed();
        sim.quorum.settleAndWrite();
        return Commands.done();
    }

    private CommandOutcome setQuorum(ClusterCommand.SetQuorum command, CommandRun run) throws Refusal {
        Lookup.require(
                command.witness() != WitnessType.UNKNOWN, Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, "witness");
        switch (command.witness()) {
            case CLOUD -> allowCloud(command);
            case DISK -> allowDisk(command);
            case FILE_SHARE ->
                Lookup.require(isShare(command.path()), Win32Error.ERROR_BAD_NETPATH, text(command.path()));
            case NONE, UNKNOWN -> {}
        }
        sim.cluster.witness = new Witness(
                command.witness(), Optional.ofNullable(command.path()), Optional.ofNullable(command.accountName()));
        sim.cluster.groups.values().stream().filter(LabGroup::isCore).forEach(Item::changed);
        sim.quorum.settleAndWrite();
        return Commands.done();
    }

    private void allowCloud(ClusterCommand.SetQuorum command) throws Refusal {
        boolean exists = sim.cluster.isAtLeast(WindowsServer.WINDOWS_2016);
        Lookup.require(exists, Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, "CloudWitness");
        Lookup.require(
                !text(command.accountName()).isEmpty(), Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, "AccountName");
    }

    /** A disk witness is a disk of its own, and there is none on Storage Spaces Direct. */
    private void allowDisk(ClusterCommand.SetQuorum command) throws Refusal {
        boolean fits = !sim.cluster.hasStorageSpacesDirect();
        Lookup.require(fits, Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, "DiskWitness");
        ResourceName disk = command.resource();
        boolean shared = disk != null && sim.cluster.volumes.containsKey(new VolumeName(disk.value()));
        Lookup.require(!shared, Win32Error.ERROR_CLUSTER_USE_SHARED_VOLUMES_API, text(disk));
    }

    private static boolean isShare(@Nullable String path) {
        return text(path).startsWith("\\\\");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
