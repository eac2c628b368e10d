package dev.toban.connection;

import dev.toban.model.NodeName;
import java.time.Instant;
import java.util.List;

/**
 * An event of the Windows event log; its number and properties decide, not its text.
 *
 * @param recordId place in the order of events
 * @param at when it was logged
 * @param id number of the event
 * @param provider full name of the provider
 * @param level critical, error, warning or information
 * @param node the node that logged it
 * @param properties insertion strings, the same in every language
 */
public record ClusterEvent(
        long recordId, Instant at, int id, String provider, EventLevel level, NodeName node, List<String> properties) {

    public ClusterEvent {
        properties = List.copyOf(properties);
    }
}
