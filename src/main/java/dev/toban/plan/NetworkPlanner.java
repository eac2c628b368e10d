package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.InterfaceState;
import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;

/** Settings of networks and of live migration. Source: domain/wsfc.md §5+8 (live-migration concurrency), §7, §12.2. */
final class NetworkPlanner {

    private NetworkPlanner() {}

    static void limit(Draft draft, Intent.SetMigrationLimit intent) {
        int limit = intent.limit();
        draft.title("plan.limit.title", limit);
        if (limit < 1) {
            draft.blocker(Message.of("plan.limit.none"), Message.of("plan.limit.none.why"));
            return;
        }
        SettingSteps steps = new SettingSteps(draft);
        if (intent.nodes().isEmpty()) {
            ofCluster(draft, limit, steps);
        } else {
            ofHosts(draft, intent, steps);
        }
        draft.effect("plan.effect.limit", limit);
    }

    private static void ofCluster(Draft draft, int limit, SettingSteps steps) {
        if (draft.inventory().cluster().migration().maximumParallelMigrations() == null) {
            draft.blocker(Message.of("plan.limit.noCluster"), Message.of("plan.limit.noCluster.why"));
            return;
        }
        steps.add(
                new ClusterCommand.SetMigrationLimit(null, limit),
                Message.of("plan.step.limit", limit),
                Message.of("plan.step.limit.why"));
    }

    private static void ofHosts(Draft draft, Intent.SetMigrationLimit intent, SettingSteps steps) {
        Integer wins = draft.inventory().cluster().migration().maximumParallelMigrations();
        if (wins != null) {
            draft.resolvable(
                    CheckLevel.WARNING,
                    Message.of("plan.limit.clusterWins", wins),
                    Message.of("plan.limit.clusterWins.why"),
                    Optional.of(new Intent.SetMigrationLimit(List.of(), intent.limit())));
        }
        for (NodeName node : intent.nodes()) {
            if (draft.knows(node)) {
                steps.add(
                        new ClusterCommand.SetMigrationLimit(node, intent.limit()),
                        Message.of("plan.step.hostLimit", node.value(), intent.limit()),
                        Message.of("plan.step.hostLimit.why"));
            }
        }
    }

    static void migrationNetworks(Draft draft, Intent.SetMigrationNetworks intent) {
        draft.title("plan.migrationNetworks.title");
        List<NetworkName> networks = intent.networks();
        if (!networks.stream().allMatch(network -> knows(draft, network))) {
            return;
        }
        networks.forEach(network -> checkReach(draft, network));
        if (networks.size() == 1 && draft.inventory().networks().size() > 1) {
            String only = networks.getFirst().value();
            draft.warning(
                    Message.of("plan.migrationNetworks.only", only),
                    Message.of("plan.migrationNetworks.only.why"),
                    only);
        }
        String names =
                String.join(", ", networks.stream().map(NetworkName::value).toList());
        new SettingSteps(draft)
                .add(
                        new ClusterCommand.SetMigrationNetworks(networks),
                        networks.isEmpty()
                                ? Message.of("plan.step.anyNetwork")
                                : Message.of("plan.step.migrationNetworks", names),
                        Message.of("plan.step.migrationNetworks.why"));
        draft.effect("plan.effect.migrationNetworks");
    }

    /** A node without a working interface there sends and receives live migrations elsewhere, or not at all. */
    private static void checkReach(Draft draft, NetworkName network) {
        List<String> cut = draft.inventory().nodes().stream()
                .filter(node -> node.state() != NodeState.DOWN)
                .map(ClusterNode::name)
                .filter(node -> !isUp(draft.inventory(), node, network))
                .map(NodeName::value)
                .toList();
        if (cut.isEmpty()) {
            draft.passed(
                    Message.of("plan.migrationNetworks.reach", network.value()),
                    Message.of("plan.migrationNetworks.reach.why"),
                    network.value());
        } else {
            draft.warning(
                    Message.of("plan.migrationNetworks.cut", network.value(), String.join(", ", cut)),
                    Message.of("plan.migrationNetworks.cut.why"),
                    cut.toArray(String[]::new));
        }
    }

    private static boolean isUp(Inventory inventory, NodeName node, NetworkName network) {
        return inventory.interfacesOf(node).stream()
                .filter(nic -> network.equals(nic.network()))
                .map(ClusterNetworkInterface::state)
                .anyMatch(state -> state == InterfaceState.UP);
    }

    static void role(Draft draft, Intent.SetNetworkRole intent) {
        NetworkName network = intent.network();
        draft.title("plan.networkRole.title", network.value());
        if (!knows(draft, network)) {
            return;
        }
        NetworkRole role = intent.role();
        if (role == NetworkRole.CLIENT || role == NetworkRole.UNKNOWN) {
            draft.blocker(Message.of("plan.networkRole.none"), Message.of("plan.networkRole.none.why"));
            return;
        }
        checkHeartbeats(draft, network, role);
        checkAddresses(draft, network, role);
        new SettingSteps(draft)
                .add(
                        new ClusterCommand.SetNetworkRole(network, role),
                        Message.of("plan.step.networkRole", network.value(), role),
                        Message.of("plan.step.networkRole.why"));
        draft.effect("plan.effect.networkRole", network.value(), role);
    }

    /** The cluster refuses to lose its last network (ERROR_CLUSTER_LAST_INTERNAL_NETWORK); with one left it is thin. */
    private static void checkHeartbeats(Draft draft, NetworkName network, NetworkRole role) {
        long left = draft.inventory().networks().stream()
                .filter(other -> carriesHeartbeats(other.name().equals(network) ? role : other.role()))
                .count();
        String name = network.value();
        Message why = Message.of("plan.networkRole.heartbeats.why", left);
        if (left == 0) {
            draft.blocker(Message.of("plan.networkRole.last", name), why, name);
        } else if (left == 1 && !carriesHeartbeats(role)) {
            draft.warning(Message.of("plan.networkRole.one"), why, name);
        } else {
            draft.passed(Message.of("plan.networkRole.heartbeats", left), why, name);
        }
    }

    private static boolean carriesHeartbeats(NetworkRole role) {
        return role == NetworkRole.CLUSTER || role == NetworkRole.CLUSTER_AND_CLIENT;
    }

    /** A network that addresses of roles are on stays open to clients (ERROR_CLUSTER_NETWORK_HAS_DEPENDENTS). */
    private static void checkAddresses(Draft draft, NetworkName network, NetworkRole role) {
        List<String> addresses = new RoleAddresses(draft.inventory())
                .on(network).stream().map(resource -> resource.name().value()).toList();
        if (role != NetworkRole.CLUSTER_AND_CLIENT && !addresses.isEmpty()) {
            draft.blocker(
                    Message.of("plan.networkRole.addresses", network.value(), String.join(", ", addresses)),
                    Message.of("plan.networkRole.addresses.why"),
                    addresses.toArray(String[]::new));
        }
    }

    static void rename(Draft draft, Intent.RenameNetwork intent) {
        String name = intent.name().strip();
        NetworkName network = intent.network();
        draft.title("plan.renameNetwork.title", network.value(), name);
        if (!knows(draft, network)) {
            return;
        }
        boolean taken = !name.equals(network.value())
                && draft.inventory().networks().stream()
                        .map(ClusterNetwork::name)
                        .anyMatch(
                                other -> !other.equals(network) && other.value().equalsIgnoreCase(name));
        if (name.isEmpty()) {
            draft.blocker(Message.of("plan.renameNetwork.empty"), Message.of("plan.renameNetwork.empty.why"));
        } else if (taken) {
            draft.blocker(
                    Message.of("plan.renameNetwork.taken", name), Message.of("plan.renameNetwork.taken.why"), name);
        } else {
            draft.passed(Message.of("plan.renameNetwork.free", name), Message.of("plan.renameNetwork.free.why"), name);
            new SettingSteps(draft)
                    .add(
                            new ClusterCommand.RenameNetwork(network, name),
                            Message.of("plan.step.renameNetwork", network.value(), name),
                            Message.of("plan.step.renameNetwork.why"));
            draft.effect("plan.effect.renameNetwork");
        }
    }

    private static boolean knows(Draft draft, NetworkName network) {
        if (draft.inventory().networks().find(network).isPresent()) {
            return true;
        }
        draft.blocker(
                Message.of("plan.check.noSuchNetwork", network.value()),
                Message.of("plan.check.noSuchNetwork.why"),
                network.value());
        return false;
    }
}
