package dev.toban.connection.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How often a role was restarted and failed over lately, and what is tried next. */
final class FailureCount {

    final Deque<Long> restarts = new ArrayDeque<>();
    final Deque<Long> failovers = new ArrayDeque<>();
    /** Nodes on which it failed since it was last online. */
    final Set<LabNode> failedOn = new HashSet<>();

    private Optional<EventQueue.Event> next = Optional.empty();

    /** Forgets what is older than a time. */
    static int countSince(Deque<Long> times, long oldest) {
        while (!times.isEmpty() && times.peekFirst() <= oldest) {
            times.removeFirst();
        }
        return times.size();
    }

    void plan(EventQueue.Event event) {
        cancelNext();
        next = Optional.of(event);
    }

    void cancelNext() {
        next.ifPresent(EventQueue.Event::cancel);
        next = Optional.empty();
    }
}
