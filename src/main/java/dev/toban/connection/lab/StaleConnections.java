package dev.toban.connection.lab;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Dead connections that a node keeps in its memory: it takes the reconnection of a restarted node for a duplicate and
 * refuses it, until its own cluster service restarts. Source: domain/wsfc.md §3.
 */
final class StaleConnections {

    private final Map<LabNode, Set<LabNode>> kept = new LinkedHashMap<>();

    void keep(LabNode active, LabNode passive) {
        kept.computeIfAbsent(active, _ -> new LinkedHashSet<>()).add(passive);
    }

    boolean keeps(LabNode active, LabNode passive) {
        return kept.getOrDefault(active, Set.of()).contains(passive);
    }

    /** The member that keeps a dead connection to a node and so keeps it out. */
    Optional<LabNode> keeperOf(LabNode passive) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().isMember() && entry.getValue().contains(passive))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void serviceStopped(LabNode active) {
        kept.remove(active);
    }
}
