package dev.toban.connection;

import java.util.List;

/**
 * Events after a bookmark.
 *
 * @param events oldest first
 * @param next where to go on
 */
public record EventPage(List<ClusterEvent> events, EventBookmark next) {

    public EventPage {
        events = List.copyOf(events);
    }
}
