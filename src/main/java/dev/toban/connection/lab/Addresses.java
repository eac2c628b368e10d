package dev.toban.connection.lab;

import dev.toban.connection.EventLevel;
import dev.toban.lab.LabSetting;
import dev.toban.model.GroupState;
import dev.toban.model.GroupType;
import dev.toban.model.NetworkRole;
import dev.toban.model.ResourceState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * IP addresses and network names of roles. A name needs all addresses of one network: between the networks of a cluster
 * that spans subnets the dependency is an OR. Source: domain/wsfc.md §7 and §13.1 (1045, 1049, 1077, 1223, 1360).
 */
final class Addresses {

    /** What a health check says of an interface that is gone or has no link: ERROR_NOT_FOUND. */
    private static final int NOT_FOUND = 1168;

    private final Simulation sim;
    private final Set<String> strangers = new HashSet<>();
    private boolean nameServersAnswer = true;

    Addresses(Simulation sim) {
        this.sim = sim;
        sim.cluster.groups.values().forEach(this::settle);
    }

    /** What keeps an address from being online on a node. */
    enum Obstacle {
        NETWORK_GONE("networkGone"),
        NO_CLIENT_ACCESS("noClientAccess"),
        NO_INTERFACE("noInterface"),
        LINK_DOWN("linkDown"),
        TAKEN("addressTaken");

        private final String traceName;

        Obstacle(String traceName) {
            this.traceName = traceName;
        }
    }

    /** A settled cluster has everything online that can be. */
    private void settle(LabGroup group) {
        if (group.machine == null && group.state == GroupState.ONLINE) {
            for (LabAddress address : group.addresses().toList()) {
                boolean elsewhere = obstacle(address, group.owner()).isPresent() && isOneOfSeveral(address);
                address.own = elsewhere ? ResourceState.OFFLINE : ResourceState.ONLINE;
            }
            name(group, ResourceState.ONLINE);
        }
    }

    boolean isTaken(String address) {
        return strangers.contains(address);
    }

    boolean nameServersAnswer() {
        return nameServersAnswer;
    }

    void nameServers(boolean answer) {
        nameServersAnswer = answer;
    }

    /**
     * A stranger uses an address. Who has it online defends it: only an address that comes online is looked for on the
     * network first. Source: domain/wsfc.md §13.1 (1049).
     */
    void take(String address) {
        strangers.add(address);
    }

    void free(String address) {
        strangers.remove(address);
    }

    /** Something about a node's interfaces changed; the next health check of the resources notices. */
    void interfacesChanged(LabNode node) {
        sim.in(LabSetting.ADDRESS_DETECTION, () -> {
            for (LabAddress address : List.copyOf(sim.cluster.addresses)) {
                if (address.group.owner() == node) {
                    check(address);
                }
            }
        });
    }

    private void check(LabAddress address) {
        if (address.isOnline() && address.group.owner().isMember()) {
            obstacle(address, address.group.owner())
                    .filter(obstacle -> obstacle != Obstacle.TAKEN)
                    .ifPresent(obstacle -> lose(address, obstacle));
        }
    }

    private Optional<Obstacle> obstacle(LabAddress address, LabNode node) {
        return address.used.network().flatMap(network -> obstacle(address.used.address(), network, node));
    }

    private Optional<Obstacle> obstacle(String address, LabNetwork network, LabNode node) {
        List<LabNic> nics =
                node.nics.stream().filter(nic -> nic.network == network).toList();
        if (network.nics.isEmpty()) {
            return Optional.of(Obstacle.NETWORK_GONE);
        }
        if (network.role != NetworkRole.CLUSTER_AND_CLIENT) {
            return Optional.of(Obstacle.NO_CLIENT_ACCESS);
        }
        if (nics.isEmpty()) {
            return Optional.of(Obstacle.NO_INTERFACE);
        }
        if (nics.stream().noneMatch(nic -> nic.linked)) {
            return Optional.of(Obstacle.LINK_DOWN);
        }
        return isTaken(address) ? Optional.of(Obstacle.TAKEN) : Optional.empty();
    }

    private static boolean isOneOfSeveral(LabAddress address) {
        return address.group.addresses().anyMatch(other -> !other.used.network().equals(address.used.network()));
    }

    private void lose(LabAddress address, Obstacle obstacle) {
        LabGroup group = address.group;
        fail(address, obstacle, true);
        if (holds(group)) {
            reportFailure(address);
            group.state = GroupState.PARTIAL_ONLINE;
            sim.tracer.group(group, MoveCause.FAILURE.traceName());
            sim.failures.retryLater(group);
        } else {
            name(group, ResourceState.OFFLINE);
            sim.failures.failed(group, address.name.value(), ResourceKind.ADDRESS);
        }
    }

    private void reportFailure(LabAddress address) {
        LabGroup group = address.group;
        sim.tracer.event(1069, EventLevel.ERROR, group.owner(), address.name, group.name, address.kind.typeName());
    }

    private void fail(LabAddress address, Obstacle obstacle, boolean wasOnline) {
        boolean elsewhere = obstacle == Obstacle.NO_INTERFACE && isOneOfSeveral(address);
        address.own = elsewhere ? ResourceState.OFFLINE : ResourceState.FAILED;
        address.reason = Optional.of(obstacle.traceName);
        LabNode node = address.group.owner();
        String text = address.used.address();
        switch (obstacle) {
            case TAKEN -> sim.tracer.event(1049, EventLevel.ERROR, node, address.name, text);
            case NO_CLIENT_ACCESS -> sim.tracer.event(1223, EventLevel.ERROR, node, address.name, network(address));
            case NETWORK_GONE -> sim.tracer.event(1360, EventLevel.ERROR, node, address.name, "Network", "Address");
            case NO_INTERFACE, LINK_DOWN -> {
                if (wasOnline) {
                    sim.tracer.event(1077, EventLevel.ERROR, node, address.name, text, NOT_FOUND);
                } else {
                    sim.tracer.event(1045, EventLevel.WARNING, node, address.name, text);
                }
            }
        }
    }

    private static String network(LabAddress address) {
        return address.used.network().map(found -> found.name.value()).orElse("");
    }

    /** True when the addresses of at least one network are all online, or when the name needs none. */
    private static boolean holds(LabGroup group) {
        List<LabAddress> all = group.addresses().toList();
        return all.isEmpty()
                || all.stream()
                        .anyMatch(one -> all.stream()
                                .filter(other -> other.used.network().equals(one.used.network()))
                                .allMatch(other -> other.own == ResourceState.ONLINE));
    }

    /** Brings a role's addresses and its name online; gives back the address for which the name cannot be. */
    Optional<LabAddress> bringOnline(LabGroup group) {
        group.addresses().forEach(this::bringOnline);
        if (!holds(group)) {
            name(group, ResourceState.OFFLINE);
            return group.addresses()
                    .filter(address -> address.own != ResourceState.ONLINE)
                    .findFirst();
        }
        register(group);
        List<LabAddress> failed = group.addresses()
                .filter(address -> address.own == ResourceState.FAILED)
                .toList();
        group.state = failed.isEmpty() ? GroupState.ONLINE : GroupState.PARTIAL_ONLINE;
        if (!failed.isEmpty()) {
            failed.forEach(this::reportFailure);
            sim.failures.retryLater(group);
        }
        return Optional.empty();
    }

    private void bringOnline(LabAddress address) {
        address.useStored();
        Optional<Obstacle> obstacle = obstacle(address, address.group.owner());
        if (obstacle.isPresent()) {
            fail(address, obstacle.get(), false);
        } else {
            address.own = ResourceState.ONLINE;
        }
    }

    /** A name is online although no name server takes it; that is only reported. Source: domain/wsfc.md §13.1. */
    private void register(LabGroup group) {
        name(group, ResourceState.ONLINE);
        if (!nameServersAnswer) {
            group.resources.stream()
                    .filter(found -> found.kind == ResourceKind.NETWORK_NAME)
                    .forEach(found -> sim.tracer.event(1196, EventLevel.ERROR, group.owner(), found.name));
        }
    }

    private static void name(LabGroup group, ResourceState state) {
        for (LabResource resource : group.resources) {
            if (resource.kind == ResourceKind.NETWORK_NAME) {
                resource.own = state;
                resource.reason = Optional.empty();
            }
        }
    }

    /** Tries the addresses of a role that failed while its name holds. */
    void tryAgain(LabGroup group) {
        if (group.isBusy() || !group.owner().isMember()) {
            return;
        }
        group.addresses().filter(address -> address.own == ResourceState.FAILED).forEach(this::bringOnline);
        bringTogether(group);
    }

    /** Brings one address online by itself. */
    Optional<LabAddress> startAlone(LabAddress address) {
        bringOnline(address);
        boolean fine = address.own == ResourceState.ONLINE;
        bringTogether(address.group);
        return fine ? Optional.empty() : Optional.of(address);
    }

    /** Takes one resource offline; a name goes with the addresses that it needs. Source: domain/wsfc.md §7. */
    void stopAlone(LabResource resource) {
        resource.own = ResourceState.OFFLINE;
        resource.reason = Optional.of(MoveCause.COMMAND.traceName());
        if (!holds(resource.group)) {
            name(resource.group, ResourceState.OFFLINE);
        }
        bringTogether(resource.group);
    }

    /** Works out a role's state from what it is made of. */
    private void bringTogether(LabGroup group) {
        List<LabResource> resources = group.resources;
        boolean failed = resources.stream().anyMatch(found -> found.own == ResourceState.FAILED);
        boolean stopped =
                resources.stream().anyMatch(found -> found.own == ResourceState.OFFLINE && !isElsewhere(found));
        boolean some = hasWitness(group) || resources.stream().anyMatch(found -> found.own == ResourceState.ONLINE);
        if (some) {
            group.state = failed || stopped ? GroupState.PARTIAL_ONLINE : GroupState.ONLINE;
        } else {
            group.state = failed ? GroupState.FAILED : GroupState.OFFLINE;
            group.wantedOnline = false;
        }
        sim.tracer.group(group, MoveCause.COMMAND.traceName());
        if (failed && some) {
            sim.failures.retryLater(group);
        }
    }

    /** The witness stays online when the cluster's own name and address go. */
    private boolean hasWitness(LabGroup group) {
        return group.type == GroupType.CLUSTER && sim.cluster.witness.exists();
    }

    private static boolean isElsewhere(LabResource resource) {
        return resource.reason.filter(Obstacle.NO_INTERFACE.traceName::equals).isPresent();
    }
}
