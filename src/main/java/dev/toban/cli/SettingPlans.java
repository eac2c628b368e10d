package dev.toban.cli;

import dev.toban.command.Intent;
import dev.toban.model.GroupName;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.WitnessType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The kinds of plans that change settings of networks, roles and votes. */
abstract class SettingPlans extends Verb {

    SettingPlans(TobanCommand toban) {
        super(toban);
    }

    /** Makes the plan and prints it; its value is the exit code. */
    abstract int make(Intent intent) throws Exception;

    @Command(name = "set-migration-limit", description = "Limits live migrations of a node at a time.")
    int migrationLimit(
            @Parameters(paramLabel = "NUMBER") int limit,
            @Option(
                            names = "--node",
                            paramLabel = "NODE",
                            description = "A host whose own limit is set; by default that of the cluster.")
                    @Nullable
                    List<String> nodes)
            throws Exception {
        return make(new Intent.SetMigrationLimit(nodes(nodes), limit));
    }

    @Command(
            name = "set-migration-networks",
            description = "Chooses the networks for live migration, in order; without one, all of them.")
    int migrationNetworks(@Parameters(paramLabel = "NETWORK", arity = "0..*") @Nullable List<String> networks)
            throws Exception {
        return make(new Intent.SetMigrationNetworks(
                given(networks).stream().map(NetworkName::new).toList()));
    }

    @Command(name = "set-network-role", description = "Changes what the cluster uses a network for.")
    int networkRole(
            @Parameters(paramLabel = "NETWORK") String network,
            @Parameters(paramLabel = "None|Cluster|ClusterAndClient") NetworkRole role)
            throws Exception {
        return make(new Intent.SetNetworkRole(new NetworkName(network), role));
    }

    @Command(name = "rename-network", description = "Gives a network another name.")
    int renameNetwork(@Parameters(paramLabel = "NETWORK") String network, @Parameters(paramLabel = "NAME") String name)
            throws Exception {
        return make(new Intent.RenameNetwork(new NetworkName(network), name));
    }

    @Command(
            name = "set-preferred-owners",
            description = "Sets the nodes that a role prefers, the best first; without one, none.")
    int preferredOwners(
            @Parameters(paramLabel = "ROLE") String role,
            @Parameters(paramLabel = "NODE", arity = "0..*") @Nullable List<String> owners)
            throws Exception {
        return make(new Intent.SetPreferredOwners(new GroupName(role), nodes(owners)));
    }

    @Command(name = "set-possible-owners", description = "Sets the nodes that can own a role.")
    int possibleOwners(
            @Parameters(paramLabel = "ROLE") String role,
            @Parameters(paramLabel = "NODE", arity = "1..*") List<String> owners)
            throws Exception {
        return make(new Intent.SetPossibleOwners(new GroupName(role), nodes(owners)));
    }

    @Command(name = "set-role-policy", description = "Changes when roles start, fail over, return and keep apart.")
    int rolePolicy(@Parameters(paramLabel = "ROLE", arity = "1..*") List<String> roles, @Mixin PolicyOptions policy)
            throws Exception {
        return make(policy.of(roles.stream().map(GroupName::new).toList()));
    }

    @Command(name = "set-witness", description = "Chooses what has a vote beside the nodes.")
    int witness(@ArgGroup(multiplicity = "1") Witness witness) throws Exception {
        return make(witness.wanted());
    }

    @Command(name = "set-votes", description = "Gives nodes a vote, or takes it.")
    int votes(
            @Parameters(paramLabel = "NODE", arity = "1..*") List<String> nodes,
            @ArgGroup(multiplicity = "1") PlanVerb.OnOrOff vote)
            throws Exception {
        return make(new Intent.SetVotes(nodes(nodes), vote.wanted()));
    }

    /** One of the four. */
    static final class Witness {
        @Option(names = "--none", required = true, description = "No witness.")
        private boolean none;

        @Option(names = "--disk", required = true, paramLabel = "RESOURCE", description = "A disk of the cluster.")
        private @Nullable String disk;

        @Option(names = "--share", required = true, paramLabel = "PATH", description = "A share: \\\\server\\share.")
        private @Nullable String share;

        @Option(
                names = "--cloud",
                required = true,
                paramLabel = "ACCOUNT",
                description = "A storage account; its key is asked for when the step runs.")
        private @Nullable String account;

        Intent wanted() {
            if (none) {
                return new Intent.SetWitness(WitnessType.NONE, null, null, null);
            }
            if (disk != null) {
                return new Intent.SetWitness(WitnessType.DISK, new ResourceName(disk), null, null);
            }
            return share == null
                    ? new Intent.SetWitness(WitnessType.CLOUD, null, null, account)
                    : new Intent.SetWitness(WitnessType.FILE_SHARE, null, share, null);
        }
    }

    private static List<String> given(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }

    private static List<NodeName> nodes(@Nullable List<String> names) {
        return given(names).stream().map(NodeName::new).toList();
    }
}
