package dev.toban.connection.lab;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What will happen, by time; what was put in first happens first among equals. Times are microseconds of the run. */
final class EventQueue {

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long sequence;

    /** Something that will happen, unless it is cancelled. */
    static final class Event implements Comparable<Event> {

        /** Nothing that will happen, where an event could be. */
        static final Event NONE = new Event(0, 0, () -> {});

        private final long at;
        private final long order;
        private final Runnable action;
        private boolean cancelled;

        private Event(long at, long order, Runnable action) {
            this.at = at;
            this.order = order;
            this.action = action;
        }

        long at() {
            return at;
        }

        void cancel() {
            cancelled = true;
        }

        void happen() {
            action.run();
        }

        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    Event put(long at, Runnable action) {
        Event event = new Event(at, sequence++, action);
        events.add(event);
        return event;
    }

    /** Time of the next event; {@link Long#MAX_VALUE} when nothing is waiting. */
    long nextTime() {
        Event next = next();
        return next == null ? Long.MAX_VALUE : next.at;
    }

    /** Takes the next event that happens at this time or before. */
    @Nullable
    Event poll(long until) {
        Event next = next();
        return next != null && next.at <= until ? events.poll() : null;
    }

    private @Nullable Event next() {
        Event next = events.peek();
        while (next != null && next.cancelled) {
            events.remove();
            next = events.peek();
        }
        return next;
    }
}
