package dev.toban.ui.overview;

import dev.toban.connection.ClusterEvent;
import dev.toban.connection.ClusterException;
import dev.toban.connection.EventBookmark;
import dev.toban.connection.EventPage;
import dev.toban.text.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The last events of a cluster, the newest first. */
final class RecentEvents {

    static final int KEPT = 200;

    /** Pages of one poll; a longer log is caught up with the next ones. */
    private static final int PAGES = 50;

    private final EventFeed feed;
    private final ReentrantLock polling = new ReentrantLock();
    private final Deque<ClusterEvent> events = new ArrayDeque<>();
    private EventBookmark bookmark = EventBookmark.START;

    RecentEvents(EventFeed feed) {
        this.feed = feed;
    }

    /**
     * What a poll brought.
     *
     * @param events the newest first
     * @param failure why the log gave no answer; {@link Message#NONE} when it did
     */
    record Log(List<ClusterEvent> events, Message failure) {

        static final Log EMPTY = new Log(List.of(), Message.NONE);

        Log {
            events = List.copyOf(events);
        }
    }

    /** Asks for what is new; a log that gives no answer keeps what was read before. */
    Log poll() throws InterruptedException {
        polling.lockInterruptibly();
        try {
            catchUp();
            return new Log(List.copyOf(events), Message.NONE);
        } catch (ClusterException e) {
            return new Log(List.copyOf(events), Message.of("error.reason." + e.reason()));
        } finally {
            polling.unlock();
        }
    }

    private void catchUp() throws ClusterException, InterruptedException {
        for (int page = 0; page < PAGES; page++) {
            EventPage next = feed.since(bookmark);
            if (next.next().recordId() < bookmark.recordId()) {
                // A log that is shorter than before began anew, as that of a simulated cluster does.
                events.clear();
                bookmark = EventBookmark.START;
                continue;
            }
            next.events().forEach(this::keep);
            bookmark = next.next();
            if (next.events().isEmpty()) {
                return;
            }
        }
    }

    private void keep(ClusterEvent event) {
        events.addFirst(event);
        if (events.size() > KEPT) {
            events.removeLast();
        }
    }
}
