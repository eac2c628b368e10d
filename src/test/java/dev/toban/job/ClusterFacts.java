package dev.toban.job;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.FailoverPolicy;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationSettings;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualMachine;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that plans change, object by object, under the names that {@link dev.toban.plan.Basis} uses. */
final class ClusterFacts {

    private final SortedMap<String, String> facts = new TreeMap<>();

    private ClusterFacts() {}

    static SortedMap<String, String> of(Inventory inventory) {
        ClusterFacts all = new ClusterFacts();
        inventory.nodes().stream().forEach(all::node);
        inventory.groups().stream()
                .filter(role -> !role.groupType().isOfStorage()) // goes along with its disks
                .forEach(all::role);
        inventory.sharedVolumes().stream().forEach(all::volume);
        inventory.virtualMachines().stream().forEach(all::adapters);
        inventory.networks().stream().forEach(all::network);
        inventory.resources().stream()
                .forEach(one -> all.put(
                        "possible owners of resource " + one.name(), Set.copyOf(Unknown.orNone(one.possibleOwners()))));
        all.heartbeat(inventory.cluster().heartbeat());
        all.migration(inventory.cluster().migration());
        all.witness(inventory.quorum());
        return all.facts;
    }

    /** What is not the same in both, as a person reads it. */
    static SortedMap<String, String> differences(SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedMap<String, String> differences = new TreeMap<>();
        Set<String> objects = new TreeSet<>(before.keySet());
        objects.addAll(after.keySet());
        for (String object : objects) {
            String was = before.getOrDefault(object, "-");
            String is = after.getOrDefault(object, "-");
            if (!was.equals(is)) {
                differences.put(object, was + " > " + is);
            }
        }
        return differences;
    }

    private void put(String object, Object... values) {
        facts.put(
                object,
                String.join(" ", List.of(values).stream().map(String::valueOf).toList()));
    }

    private static Object known(@Nullable Object value) {
        return value == null ? "?" : value;
    }

    private void node(ClusterNode node) {
        put("node " + node.name(), node.state());
        put("vote of node " + node.name(), known(node.votes().nodeWeight()));
        var host = node.host();
        put(
                "migration limit of node " + node.name(),
                host == null ? "?" : known(host.maximumVirtualMachineMigrations()));
    }

    private void role(ClusterGroup role) {
        FailoverPolicy failover = role.failover();
        put("role " + role.name(), known(role.ownerNode()), role.state());
        put(
                "preferred owners of role " + role.name(),
                Unknown.orNone(role.placement().preferredOwners()));
        put(
                "policy of role " + role.name(),
                known(failover.failoverThreshold()),
                known(failover.failoverPeriod()),
                known(role.priority()),
                failover.autoFailbackType(),
                Unknown.orNone(role.placement().antiAffinityClassNames()));
    }

    private void volume(ClusterSharedVolume volume) {
        put(
                "volume " + volume.name(),
                known(volume.ownerNode()),
                known(volume.info().redirectedAccess()),
                known(volume.info().maintenanceMode()));
    }

    private void adapters(VirtualMachine machine) {
        machine.knownAdapters()
                .forEach(adapter ->
                        put("adapter " + machine.name() + " / " + adapter.name(), known(adapter.clusterMonitored())));
    }

    private void network(ClusterNetwork network) {
        put("role of network " + known(network.id()), network.role());
        put("name of network " + known(network.id()), network.name());
    }

    private void heartbeat(HeartbeatSettings settings) {
        put("heartbeat", settings);
    }

    private void migration(MigrationSettings settings) {
        put("migration limit", known(settings.maximumParallelMigrations()));
        put("migration networks", Unknown.orNone(settings.migrationNetworkOrder()));
    }

    private void witness(ClusterQuorum quorum) {
        put("witness", quorum.witnessType(), known(quorum.witnessPath()), known(quorum.witnessAccountName()));
    }
}
