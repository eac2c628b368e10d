package dev.toban.ui.overview;

import dev.toban.connection.ClusterException;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.EventPage;

/** Where the overview asks for new events; called off the screen's thread. */
@FunctionalInterface
public interface EventFeed {

    /** Events after the bookmark, oldest first. */
    EventPage since(EventBookmark bookmark) throws ClusterException, InterruptedException;
}
