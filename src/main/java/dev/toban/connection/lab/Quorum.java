package dev.toban.connection.lab;

import dev.toban.lab.LabSetting;
import dev.toban.lab.Scenario;
import dev.toban.lab.TraceKind;
import dev.toban.model.WitnessType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Counts votes: more than half of them must be present. Source: domain/wsfc.md §12.3. */
final class Quorum {

    private final Simulation sim;

    Quorum(Simulation sim) {
        this.sim = sim;
    }

    /** Votes of a part of the cluster against those of the whole. */
    record Count(int total, int present) {

        int needed() {
            return total / 2 + 1;
        }

        boolean isHeld() {
            return present >= needed();
        }
    }

    Count count(Collection<LabNode> present, boolean withWitness) {
        int witness = sim.cluster.witnessWeight;
        int total = witness + votes(sim.cluster.nodes.values());
        int here = votes(present) + (withWitness && sim.cluster.witnessAnswers ? witness : 0);
        return new Count(total, here);
    }

    private static int votes(Collection<LabNode> nodes) {
        return nodes.stream().mapToInt(node -> node.dynamicWeight).sum();
    }

    void write(Count count) {
        Fields fields = Fields.of("total", count.total)
                .and("present", count.present)
                .and("needed", count.needed())
                .and("witness", sim.cluster.witnessWeight);
        sim.tracer.line(TraceKind.QUORUM, fields.and("state", count.isHeld() ? "held" : "lost"));
    }

    WitnessType witness() {
        Scenario.Quorum given = sim.cluster.spec.quorum();
        WitnessType witness = given == null ? null : given.witness();
        return witness == null ? WitnessType.NONE : witness;
    }

    private boolean isDynamic() {
        Scenario.Quorum given = sim.cluster.spec.quorum();
        return given == null || given.dynamic() == null || given.dynamic();
    }

    /** True when nodes have more than half of all configured votes, so that they may start a stopped cluster. */
    boolean forms(Collection<LabNode> ready) {
        int witness = witness() == WitnessType.NONE ? 0 : 1;
        int total = witness
                + sim.cluster.nodes.values().stream()
                        .mapToInt(node -> node.weight)
                        .sum();
        int present = ready.stream().mapToInt(node -> node.weight).sum() + (sim.cluster.witnessAnswers ? witness : 0);
        return new Count(total, present).isHeld();
    }

    /** Gives every member its vote and keeps their number odd. */
    void settle() {
        boolean hasWitness = witness() != WitnessType.NONE;
        if (!isDynamic()) {
            sim.cluster.witnessWeight = hasWitness ? 1 : 0;
            return;
        }
        sim.cluster.nodes.values().forEach(node -> vote(node, node.isMember() ? node.weight : 0));
        List<LabNode> voters =
                sim.cluster.members().filter(node -> node.weight > 0).toList();
        boolean even = voters.size() % 2 == 0;
        sim.cluster.witnessWeight = hasWitness && even ? 1 : 0;
        if (even && !hasWitness && !voters.isEmpty()) {
            vote(loser(voters), 0);
        }
        sim.cluster.changed();
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
