package dev.toban.ui.overview;

import dev.toban.model.ClusterNode;
import dev.toban.model.Freshness;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.Part;
import dev.toban.model.Section;
import dev.toban.plan.Capacity;
import dev.toban.ui.support.NaturalOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Places the machines of lost nodes on the others, the largest first, each where most memory is free. It asks for
 * memory alone: a plan asks for the rest.
 */
final class CapacityCheck {

    private static final Comparator<CapacityOutlook.Answer> WORST = Comparator.<CapacityOutlook.Answer>comparingLong(
                    CapacityCheck::missing)
            .thenComparingDouble(CapacityCheck::share);

    private final Capacity capacity;
    private final Set<String> tied;
    private final List<ClusterNode> hosts;
    private final List<NodeName> unknown;
    /** Bytes of the machines that would move from each node. */
    private final Map<NodeName, List<Long>> machines = new HashMap<>();

    private final Map<NodeName, Sum> sums = new HashMap<>();
    private final Sum all;

    /**
     * Bytes of some nodes.
     *
     * @param takers how many of them take roles; free and size are theirs alone
     * @param moving what would leave them
     * @param largest the largest machine that would
     */
    private record Sum(int takers, long free, long size, long moving, long largest) {

        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0);

        Sum and(Sum other) {
            return new Sum(
                    takers + other.takers,
                    free + other.free,
                    size + other.size,
                    moving + other.moving,
                    Math.max(largest, other.largest));
        }
    }

    private CapacityCheck(Inventory inventory, Collection<String> tied) {
        this.capacity = new Capacity(inventory);
        this.tied = Set.copyOf(tied);
        this.hosts = inventory.nodes().stream()
                .filter(node -> node.state() != NodeState.DOWN)
                .sorted(Comparator.comparing(node -> node.name().value(), NaturalOrder.INSTANCE))
                .toList();
        this.unknown = hosts.stream()
                .map(ClusterNode::name)
                .filter(node -> !isKnown(inventory, node))
                .toList();
        hosts.forEach(node -> machines.put(node.name(), moving(inventory, node.name())));
        hosts.forEach(node -> sums.put(node.name(), sum(node)));
        all = sums.values().stream().reduce(Sum.NOTHING, Sum::and);
    }

    private Sum sum(ClusterNode node) {
        List<Long> leaving = machines.getOrDefault(node.name(), List.of());
        long moving = leaving.stream().mapToLong(Long::longValue).sum();
        long largest = leaving.stream().mapToLong(Long::longValue).max().orElse(0);
        return node.takesRoles()
                ? new Sum(
                        1,
                        capacity.free(node.name()).orElse(0L),
                        capacity.size(node.name()).orElse(0L),
                        moving,
                        largest)
                : new Sum(0, 0, 0, moving, largest);
    }

    /**
     * What the cluster can lose.
     *
     * @param tied names of machines that can run on one node only
     */
    static CapacityOutlook of(Inventory inventory, Collection<String> tied) {
        CapacityCheck check = new CapacityCheck(inventory, tied);
        return new CapacityOutlook(
                check.worst(1), check.worst(2), tied.stream().sorted().toList(), check.unknown);
    }

    private boolean isKnown(Inventory inventory, NodeName node) {
        return capacity.size(node).isPresent()
                && isFresh(inventory, Section.HOSTS, node)
                && isFresh(inventory, Section.VIRTUAL_MACHINES, node);
    }

    private static boolean isFresh(Inventory inventory, Section section, NodeName node) {
        return inventory.reading(Part.of(section, node)).freshness() == Freshness.FRESH;
    }

    private List<Long> moving(Inventory inventory, NodeName node) {
        return inventory.virtualMachinesOn(node).stream()
                .filter(machine -> Boolean.TRUE.equals(machine.isClustered()))
                .filter(machine -> !tied.contains(machine.name().value()))
                .map(Capacity::occupied)
                .filter(bytes -> bytes > 0)
                .toList();
    }

    /** The answer for the worst choice of this many nodes. */
    private CapacityOutlook.Answer worst(int count) {
        if (hosts.size() <= count) {
            return new CapacityOutlook.TooFew();
        }
        if (!unknown.isEmpty()) {
            return new CapacityOutlook.Unknown();
        }
        return choices(count).stream()
                .map(lost -> plenty(lost).orElseGet(() -> lose(lost)))
                .max(WORST)
                .orElseThrow();
    }

    private static long missing(CapacityOutlook.Answer answer) {
        return answer instanceof CapacityOutlook.Shortage shortage ? shortage.missing() : 0;
    }

    private static double share(CapacityOutlook.Answer answer) {
        return answer instanceof CapacityOutlook.Fits fits ? fits.share() : 1;
    }

    private List<List<NodeName>> choices(int count) {
        List<List<NodeName>> choices = new ArrayList<>();
        for (int first = 0; first < hosts.size(); first++) {
            NodeName node = hosts.get(first).name();
            if (count == 1) {
                choices.add(List.of(node));
            } else {
                hosts.subList(first + 1, hosts.size()).forEach(other -> choices.add(List.of(node, other.name())));
            }
        }
        return choices;
    }

    /**
     * The answer where so much is left that no placement can fail: as long as the nodes that stay have room for the
     * largest machine on the average, the emptiest of them has. Of thousands of choices that leaves few to be tried.
     */
    private Optional<CapacityOutlook.Answer> plenty(List<NodeName> lost) {
        Sum gone =
                lost.stream().map(node -> sums.getOrDefault(node, Sum.NOTHING)).reduce(Sum.NOTHING, Sum::and);
        int takers = all.takers() - gone.takers();
        long left = all.free() - gone.free() - gone.moving();
        double size = all.size() - gone.size();
        return takers > 0 && size > 0 && left >= takers * gone.largest()
                ? Optional.of(new CapacityOutlook.Fits(lost, 1 - left / size, left))
                : Optional.empty();
    }

    private CapacityOutlook.Answer lose(List<NodeName> lost) {
        List<NodeName> staying = hosts.stream()
                .filter(ClusterNode::takesRoles)
                .map(ClusterNode::name)
                .filter(node -> !lost.contains(node))
                .toList();
        PriorityQueue<Long> free = new PriorityQueue<>(Comparator.reverseOrder());
        staying.forEach(node -> free.add(capacity.free(node).orElse(0L)));
        List<Long> moving = new ArrayList<>();
        lost.forEach(node -> moving.addAll(machines.getOrDefault(node, List.of())));
        moving.sort(Comparator.reverseOrder());
        long missing = moving.stream().mapToLong(bytes -> missing(free, bytes)).sum();
        if (missing > 0 || staying.isEmpty()) {
            return new CapacityOutlook.Shortage(lost, missing);
        }
        double size = staying.stream()
                .mapToLong(node -> capacity.size(node).orElse(0L))
                .sum();
        long left = free.stream().mapToLong(Long::longValue).sum();
        return new CapacityOutlook.Fits(lost, size == 0 ? 1 : 1 - left / size, left);
    }

    /** Takes room for a machine; tells its bytes when there is none. */
    private static long missing(PriorityQueue<Long> free, long bytes) {
        Long most = free.poll();
        if (most == null) {
            return bytes;
        }
        free.add(most >= bytes ? most - bytes : most);
        return most >= bytes ? 0 : bytes;
    }
}
