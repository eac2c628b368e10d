package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.ClusterCommand.RenameNetwork;
import dev.toban.command.ClusterCommand.SetGroupPolicy;
import dev.toban.command.ClusterCommand.SetMigrationLimit;
import dev.toban.command.ClusterCommand.SetMigrationNetworks;
import dev.toban.command.ClusterCommand.SetNetworkRole;
import dev.toban.command.ClusterCommand.SetNodeVote;
import dev.toban.command.ClusterCommand.SetPossibleOwners;
import dev.toban.command.ClusterCommand.SetPreferredOwners;
import dev.toban.command.ClusterCommand.SetQuorum;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.ClusterResource;
import dev.toban.model.FailoverPolicy;
import dev.toban.model.GroupPriority;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationSettings;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.WindowsEnum;
import dev.toban.model.WitnessType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a setting is now, as the command that would set it so: held against another command it says whether that has
 * worked, and it is the way back.
 */
final class CurrentSetting {

    private CurrentSetting() {}

    /** True when the command does nothing but set values that an inventory shows. */
    static boolean isSetting(ClusterCommand command) {
        return switch (command) {
            case SetGroupPolicy _,
                    SetPreferredOwners _,
                    SetPossibleOwners _,
                    SetNodeVote _,
                    SetQuorum _,
                    SetMigrationLimit _,
                    SetMigrationNetworks _,
                    SetNetworkRole _,
                    RenameNetwork _ -> true;
            default -> false;
        };
    }

    /** The command that sets what is set now; empty when that was not read, or when there is no such object. */
    static Optional<ClusterCommand> of(ClusterCommand wanted, Inventory inventory) {
        return switch (wanted) {
            case SetGroupPolicy policy ->
                inventory.groups().find(policy.group()).flatMap(group -> policy(policy, group));
            case SetPreferredOwners(var group, var _) ->
                inventory
                        .groups()
                        .find(group)
                        .map(found -> found.placement().preferredOwners())
                        .map(owners -> new SetPreferredOwners(group, owners));
            case SetPossibleOwners(var resource, var _) ->
                inventory
                        .resources()
                        .find(resource)
                        .map(ClusterResource::possibleOwners)
                        .map(owners -> new SetPossibleOwners(resource, owners));
            case SetNodeVote(var node, var _) -> vote(node, inventory);
            case SetQuorum _ -> quorum(inventory.quorum());
            case SetMigrationLimit(var node, var _) ->
                limit(node, inventory).map(limit -> new SetMigrationLimit(node, limit));
            case SetMigrationNetworks _ ->
                Optional.ofNullable(inventory.cluster().migration().migrationNetworkOrder())
                        .map(SetMigrationNetworks::new);
            case SetNetworkRole(var network, var _) ->
                inventory.networks().find(network).flatMap(CurrentSetting::role);
            case RenameNetwork(var network, var name) ->
                inventory.networks().find(network).flatMap(found -> name(found, name));
            default -> Optional.empty();
        };
    }

    private static Optional<ClusterCommand> vote(NodeName node, Inventory inventory) {
        return inventory
                .nodes()
                .find(node)
                .map(found -> found.votes().nodeWeight())
                .map(vote -> new SetNodeVote(node, vote));
    }

    private static Optional<ClusterCommand> role(ClusterNetwork network) {
        return network.role() == NetworkRole.UNKNOWN
                ? Optional.empty()
                : Optional.of(new SetNetworkRole(network.name(), network.role()));
    }

    /** A network that has another name is found by that one. */
    private static Optional<ClusterCommand> name(ClusterNetwork network, String renamed) {
        return renamed.isBlank()
                ? Optional.empty()
                : Optional.of(new RenameNetwork(
                        new NetworkName(renamed), network.name().value()));
    }

    /** True when the inventory shows what the command sets. */
    static boolean isMet(ClusterCommand wanted, Inventory inventory) {
        return switch (wanted) {
            case SetPossibleOwners(var _, var owners) ->
                of(wanted, inventory)
                        .filter(now -> now instanceof SetPossibleOwners(var _, var found)
                                && Set.copyOf(found).equals(Set.copyOf(owners)))
                        .isPresent();
            case SetQuorum quorum -> isMet(quorum, inventory.quorum());
            case RenameNetwork(var _, var name) ->
                inventory.networks().find(new NetworkName(name)).isPresent();
            case SetMigrationNetworks(var networks) ->
                of(wanted, inventory).filter(wanted::equals).isPresent()
                        && carries(inventory.cluster().migration(), networks);
            default -> of(wanted, inventory).filter(wanted::equals).isPresent();
        };
    }

    /** The object whose setting it is, as a person reads it where two inventories differ. */
    static String object(ClusterCommand setting) {
        return switch (setting) {
            case SetGroupPolicy policy -> "policy of role " + policy.group();
            case SetPreferredOwners(var group, var _) -> "preferred owners of role " + group;
            case SetPossibleOwners(var resource, var _) -> "possible owners of resource " + resource;
            case SetNodeVote(var node, var _) -> "vote of node " + node;
            case SetQuorum _ -> "witness";
            case SetMigrationLimit(var node, var _) -> "migration limit" + (node == null ? "" : " of node " + node);
            case SetMigrationNetworks _ -> "migration networks";
            case SetNetworkRole(var network, var _) -> "role of network " + network;
            case RenameNetwork(var network, var _) -> "name of network " + network;
            default -> "";
        };
    }

    /** Only what the command sets; empty when one of these was not read. */
    private static Optional<ClusterCommand> policy(SetGroupPolicy wanted, ClusterGroup group) {
        FailoverPolicy failover = group.failover();
        SetGroupPolicy now = new SetGroupPolicy(
                group.name(),
                wanted.failoverThreshold() == null ? null : failover.failoverThreshold(),
                wanted.failoverPeriod() == null ? null : failover.failoverPeriod(),
                wanted.priority() == null ? null : priority(group),
                wanted.autoFailback() == null ? null : failback(failover),
                wanted.antiAffinity() == null ? null : group.placement().antiAffinityClassNames());
        return setsTheSame(now, wanted) ? Optional.of(now) : Optional.empty();
    }

    private static boolean setsTheSame(SetGroupPolicy now, SetGroupPolicy wanted) {
        return (now.failoverThreshold() == null) == (wanted.failoverThreshold() == null)
                && (now.failoverPeriod() == null) == (wanted.failoverPeriod() == null)
                && (now.priority() == null) == (wanted.priority() == null)
                && (now.autoFailback() == null) == (wanted.autoFailback() == null)
                && (now.antiAffinity() == null) == (wanted.antiAffinity() == null);
    }

    private static @Nullable GroupPriority priority(ClusterGroup group) {
        Integer number = group.priority();
        GroupPriority priority =
                number == null ? GroupPriority.UNKNOWN : WindowsEnum.byNumber(GroupPriority.class, number);
        return priority == GroupPriority.UNKNOWN ? null : priority;
    }

    private static @Nullable AutoFailbackType failback(FailoverPolicy policy) {
        AutoFailbackType type = policy.autoFailbackType();
        return type == AutoFailbackType.UNKNOWN ? null : type;
    }

    private static Optional<ClusterCommand> quorum(ClusterQuorum now) {
        return now.witnessType() == WitnessType.UNKNOWN
                ? Optional.empty()
                : Optional.of(new SetQuorum(
                        now.witnessType(),
                        now.witnessType() == WitnessType.DISK ? now.quorumResource() : null,
                        now.witnessPath(),
                        now.witnessAccountName()));
    }

    /** The kind, and what is told of where it is: not every cluster tells share and account. */
    private static boolean isMet(SetQuorum wanted, ClusterQuorum now) {
        return now.witnessType() == wanted.witness()
                && agree(wanted.path(), now.witnessPath())
                && agree(wanted.accountName(), now.witnessAccountName());
    }

    private static boolean agree(@Nullable String wanted, @Nullable String now) {
        return wanted == null || now == null || Objects.equals(wanted, now);
    }

    private static Optional<Integer> limit(@Nullable NodeName node, Inventory inventory) {
        return node == null
                ? Optional.ofNullable(inventory.cluster().migration().maximumParallelMigrations())
                : inventory
                        .nodes()
                        .find(node)
                        .map(found -> found.host())
                        .map(host -> host.maximumVirtualMachineMigrations());
    }

    private static boolean carries(MigrationSettings now, List<NetworkName> networks) {
        List<NetworkName> excluded = now.migrationExcludeNetworks();
        return excluded == null || networks.stream().noneMatch(excluded::contains);
    }
}
