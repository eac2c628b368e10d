package dev.toban.ui.overview;

import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Section;
import dev.toban.plan.Capacity;
import dev.toban.ui.support.NaturalOrder;
import dev.toban.ui.support.NodeStates;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.StateMessage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes at a glance: all of a small cluster, the worst of a large one.
 *
 * @param counts how many nodes are in each state, the worst first; empty while all nodes are listed
 */
record NodesSummary(int count, List<Count> counts, List<Line> lines) {

    /** So many nodes fit one by one. */
    private static final int ALL = 4;

    private static final int WORST = 3;

    NodesSummary {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /** So many nodes are in a state. */
    record Count(StateMessage state, int nodes) {}

    /**
     * One node.
     *
     * @param memory share in use, NaN when unknown
     */
    record Line(NodeName node, StateMessage state, double memory, int roles) {}

    static NodesSummary of(Inventory inventory) {
        Capacity capacity = new Capacity(inventory);
        List<Line> all = inventory.nodes().stream()
                .map(node -> line(inventory, node, capacity))
                .sorted(Comparator.comparing(line -> line.node().value(), NaturalOrder.INSTANCE))
                .toList();
        if (all.size() <= ALL) {
            return new NodesSummary(all.size(), List.of(), all);
        }
        List<Line> worst = all.stream()
                .sorted(Comparator.comparing((Line line) -> line.state().look())
                        .thenComparingDouble(line -> Double.isNaN(line.memory()) ? 0 : -line.memory()))
                .limit(WORST)
                .toList();
        return new NodesSummary(all.size(), counts(all), worst);
    }

    private static Line line(Inventory inventory, ClusterNode node, Capacity capacity) {
        boolean fresh = ReadAge.of(inventory, Section.HOSTS, node.name()).isFresh()
                && ReadAge.of(inventory, Section.VIRTUAL_MACHINES, node.name()).isFresh();
        return new Line(
                node.name(),
                NodeStates.of(node),
                fresh ? capacity.share(node.name()).orElse(Double.NaN) : Double.NaN,
                inventory.groupsOn(node.name()).size());
    }

    private static List<Count> counts(List<Line> lines) {
        Map<StateMessage, Integer> counts = new LinkedHashMap<>();
        lines.forEach(line ->
                counts.merge(StateMessage.of(line.state().look(), line.state().word()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(count -> count.state().look()))
                .toList();
    }
}
