package dev.toban.connection.lab;

import dev.toban.model.GroupStatus;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;

/** What must hold of nodes and votes in every run after every event. */
final class MembershipInvariants {

    private final Simulation sim;

    MembershipInvariants(Simulation sim) {
        this.sim = sim;
    }

    void check() {
        sim.cluster.nodes.values().forEach(this::nodeIsConsistent);
        sim.cluster.outsiders.values().forEach(this::outsiderHasNothing);
        aRunningClusterHasQuorum();
        votesAreOdd();
    }

    /** Long after the last cause nobody is waited for any more. */
    void checkCalm() {
        for (LabNode node : sim.cluster.nodes.values()) {
            require(!node.has(NodeStatus.ISOLATED), node.name + " stays isolated");
            require(!node.leaving, node.name + " never leaves");
            require(!sim.drains.isDraining(node), node.name + " never ends its drain");
            require(!node.isMute(), node.name + " stays silent");
        }
        for (LabGroup group : sim.cluster.groups.values()) {
            require(!group.has(GroupStatus.UNMONITORED), group.name + " stays unmonitored");
        }
    }

    private void nodeIsConsistent(LabNode node) {
        require(node.state != NodeState.JOINING || node.speaks(), node.name + " joins without a service");
        boolean outcast = node.has(NodeStatus.ISOLATED) || node.has(NodeStatus.QUARANTINED);
        require(!outcast || !node.isMember(), node.name + " is outcast and a member");
        require(!node.leaving || node.isMember(), node.name + " leaves and is gone");
        require(!node.rejoins || !node.isMember(), node.name + " wants to join and is a member");
        require(sim.cluster.running || !node.isMember(), node.name + " is a member of a stopped cluster");
        long quarantined = sim.cluster.nodes.values().stream()
                .filter(other -> other.has(NodeStatus.QUARANTINED))
                .count();
        int everybody = sim.cluster.nodes.size() + sim.cluster.outsiders.size();
        require(quarantined * 4 <= everybody, "too many nodes are quarantined");
    }

    private void outsiderHasNothing(LabNode node) {
        require(node.groups.isEmpty(), node.name + " is evicted and owns roles");
        require(!node.serviceRuns, node.name + " is evicted and runs its service");
        require(sim.volumes.ownedBy(node).isEmpty(), node.name + " is evicted and coordinates volumes");
        require(node.dynamicWeight == 0 || !sim.quorum.isDynamic(), node.name + " is evicted and has a vote");
    }

    private void aRunningClusterHasQuorum() {
        boolean held = sim.quorum.count(sim.cluster.members().toList(), true).isHeld();
        boolean unnoticed = sim.cluster.witness.answers != sim.cluster.witness.isOnline;
        require(!sim.cluster.running || held || unnoticed, "the cluster runs without quorum");
        require(!sim.cluster.running || sim.cluster.members().findAny().isPresent(), "a cluster runs without nodes");
    }

    /** Only dynamic votes are adjusted; fixed ones are what somebody gave. */
    private void votesAreOdd() {
        if (!sim.quorum.isDynamic()) {
            return;
        }
        int total = sim.quorum.count(sim.cluster.members().toList(), true).total();
        boolean voters = sim.cluster.members().anyMatch(node -> node.weight > 0);
        require(!sim.cluster.running || !voters || total % 2 == 1, "the number of votes is even: " + total);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + " at " + sim.now() / 1_000_000.0 + " s");
        }
    }
}
