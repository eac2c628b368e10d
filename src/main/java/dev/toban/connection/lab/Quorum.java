package dev.toban.connection.lab;

import dev.toban.lab.LabSetting;
import dev.toban.lab.Scenario;
import dev.toban.lab.TraceKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Counts votes: more than half of them must be present. Source: domain/wsfc.md §12.3. */
final class Quorum {

    private final Simulation sim;

    Quorum(Simulation sim) {
        this.sim = sim;
    }

    /** Votes of a part of the cluster against those of the whole; a forced cluster needs none. */
    record Count(int total, int present, boolean forced) {

        int needed() {
            return total / 2 + 1;
        }

        /** Votes without which it stops: a forced cluster goes on as long as one node is there. */
        private int enough() {
            return forced ? Math.min(1, present) : needed();
        }

        boolean isMajority() {
            return present >= needed();
        }

        boolean isHeld() {
            return forced || isMajority();
        }
    }

    Count count(Collection<LabNode> present, boolean withWitness) {
        int witness = sim.cluster.witnessWeight;
        int total = witness + votes(sim.cluster.nodes.values());
        int here = votes(present) + (withWitness && sim.cluster.witness.answers ? witness : 0);
        return new Count(total, here, sim.cluster.forced && !present.isEmpty());
    }

    private static int votes(Collection<LabNode> nodes) {
        return nodes.stream().mapToInt(node -> node.dynamicWeight).sum();
    }

    void write(Count count) {
        Fields fields = Fields.of("total", count.total)
                .and("present", count.present)
                .and("needed", count.enough())
                .and("witness", sim.cluster.witnessWeight);
        sim.tracer.line(TraceKind.QUORUM, fields.and("state", count.isHeld() ? "held" : "lost"));
    }

    /** Adjusts the votes, and writes how they stand when that has changed them. */
    void settleAndWrite() {
        Collection<LabNode> members = sim.cluster.members().toList();
        Count before = count(members, true);
        int witnessBefore = sim.cluster.witnessWeight;
        settle();
        Count after = count(members, true);
        if (!before.equals(after) || witnessBefore != sim.cluster.witnessWeight) {
            write(after);
        }
        if (sim.cluster.running && !after.isHeld()) {
            sim.membership.quorumLost();
        }
    }

    /** The witness fails or answers again; the cluster notices at its next look. Source: domain/wsfc.md §12.5. */
    void witnessAnswers(boolean answers) {
        Witness witness = sim.cluster.witness;
        witness.answers = answers;
        sim.in(LabSetting.WITNESS_CHECK, () -> look(witness));
    }

    private void look(Witness witness) {
        if (witness != sim.cluster.witness || witness.isOnline == witness.answers) {
            return;
        }
        witness.isOnline = witness.answers;
        if (!sim.cluster.running) {
            return; // nobody checks the resources of a stopped cluster
        }
        if (!witness.answers) {
            sim.cluster.coreOwner().filter(LabNode::isMember).ifPresent(owner -> witness.report(sim.tracer, owner));
        }
        settleAndWrite();
    }

    boolean isDynamic() {
        Scenario.Quorum given = sim.cluster.spec.quorum();
        return given == null || given.dynamic() == null || given.dynamic();
    }

    /**
     * True when nodes may start a stopped cluster: they need more than half of the votes as they stood when it stopped,
     * so that nobody starts with an old configuration.
     */
    boolean forms(Collection<LabNode> ready) {
        return count(ready, true).isHeld();
    }

    /**
     * Gives every member its vote and keeps their number odd: the witness has a vote when the nodes are even and it is
     * there, else one node goes without. Source: domain/wsfc.md §12.3.
     */
    void settle() {
        Witness witness = sim.cluster.witness;
        sim.cluster.changed();
        if (!isDynamic()) {
            sim.cluster.nodes.values().forEach(node -> vote(node, node.isNew ? 0 : node.weight));
            sim.cluster.witnessWeight = witness.exists() ? 1 : 0;
            witness.isOnline = witness.isOnline || witness.answers; // its vote was just counted
            endForce();
            return;
        }
        witness.isOnline = witness.isOnline && witness.answers;
        boolean hasWitness = witness.exists() && witness.isOnline;
        sim.cluster.nodes.values().forEach(node -> vote(node, node.isMember() ? node.weight : 0));
        List<LabNode> voters =
                sim.cluster.members().filter(node -> node.weight > 0).toList();
        boolean even = voters.size() % 2 == 0;
        sim.cluster.witnessWeight = hasWitness && even ? 1 : 0;
        if (even && !hasWitness && !voters.isEmpty()) {
            vote(loser(voters), 0);
        }
        endForce();
    }

    /**
     * A forced cluster is an ordinary one again once its members have the majority of the configured votes, and of
     * those that count.
     */
    private void endForce() {
        int all = sim.cluster.nodes.values().stream()
                .mapToInt(node -> node.weight)
                .sum();
        int here = sim.cluster.members().mapToInt(node -> node.weight).sum();
        boolean stands = count(sim.cluster.members().toList(), true).isMajority();
        sim.cluster.forced = sim.cluster.forced && !(2 * here > all && stands);
    }

    private LabNode loser(List<LabNode> voters) {
        int chosen = sim.settings.count(LabSetting.LOWER_QUORUM_PRIORITY_NODE_ID);
        return voters.stream()
                .max(Comparator.comparing((LabNode node) -> node.id == chosen).thenComparingInt(node -> node.id))
                .orElseThrow();
    }

    private static void vote(LabNode node, int votes) {
        if (node.dynamicWeight != votes) {
            node.dynamicWeight = votes;
            node.changed();
        }
    }
}
