package dev.toban.lab;

import dev.toban.model.AutoFailbackType;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterResource;
import dev.toban.model.FailoverPolicy;
import dev.toban.model.GroupPriority;
import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a role's settings say of where and when it fails over, in the words of a scenario. */
record TwinPolicy(
        @Nullable GroupPriority priority,
        List<NodeName> preferred,
        Set<NodeName> possible,
        List<String> antiAffinity,
        @Nullable Long threshold,
        @Nullable Integer period,
        @Nullable Boolean failback) {

    /** Of a machine that is no role. */
    static final TwinPolicy NONE = new TwinPolicy(null, List.of(), Set.of(), List.of(), null, null, null);

    static TwinPolicy of(ClusterGroup group, List<ClusterResource> resources, Set<NodeName> nodes) {
        FailoverPolicy failover = group.failover();
        return new TwinPolicy(
                priority(group),
                Unknown.orNone(group.placement().preferredOwners()).stream()
                        .filter(nodes::contains)
                        .toList(),
                possible(resources, nodes),
                Unknown.orNone(group.placement().antiAffinityClassNames()),
                failover.hasDefaultThreshold() ? null : failover.failoverThreshold(),
                failover.failoverPeriod(),
                failover.autoFailbackType() == AutoFailbackType.ALLOW);
    }

    /** Numbers between the named ones count as the next lower one. */
    private static @Nullable GroupPriority priority(ClusterGroup group) {
        Integer number = group.priority();
        return number == null
                ? null
                : Stream.of(GroupPriority.HIGH, GroupPriority.MEDIUM, GroupPriority.LOW)
                        .filter(named -> named.number() <= number)
                        .findFirst()
                        .orElse(GroupPriority.NO_AUTO_START);
    }

    /** Nodes that every resource with a list allows. */
    private static Set<NodeName> possible(List<ClusterResource> resources, Set<NodeName> nodes) {
        List<NodeName> every = List.copyOf(nodes);
        Set<NodeName> all = nodes;
        for (ClusterResource resource : resources) {
            List<NodeName> owners = Unknown.orNone(resource.possibleOwners());
            // Most lists name every node in its order, and of thousands of roles that is seen faster than worked out.
            if (!owners.isEmpty() && !owners.equals(every)) {
                all = new LinkedHashSet<>(all);
                all.retainAll(Set.copyOf(owners));
            }
        }
        return all;
    }

    /** No list means every node; one without the present owner cannot be meant. */
    @Nullable
    List<NodeName> possibleFor(NodeName owner, int nodes) {
        return possible.contains(owner) && possible.size() < nodes ? List.copyOf(possible) : null;
    }
}
