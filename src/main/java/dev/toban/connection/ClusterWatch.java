package dev.toban.connection;

import dev.toban.model.Inventory;
import dev.toban.model.InventoryDiff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a connection again and again and tells its subscribers what changed. Subscribers are called on the thread that
 * reads, one update after the other.
 */
public final class ClusterWatch implements AutoCloseable {

    private final ClusterConnection connection;
    private final Duration interval;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock waiting = new ReentrantLock();
    private final Condition asked = waiting.newCondition();
    private final List<Consumer<ClusterUpdate>> subscribers = new CopyOnWriteArrayList<>();
    private @Nullable Inventory last;
    private boolean refreshAsked;
    private volatile boolean closed;

    /** A watch that lets {@code interval} of real time pass between two rounds. */
    public ClusterWatch(ClusterConnection connection, Duration interval) {
        this.connection = connection;
        this.interval = interval;
    }

    /** A subscription; ending it cannot fail. */
    @FunctionalInterface
    public interface Watching extends AutoCloseable {

        @Override
        void close();
    }

    /** Starts reading on a thread of its own. */
    public ClusterWatch start() {
        Thread.ofVirtual().name("cluster-watch").start(this::loop);
        return this;
    }

    /** Adds a subscriber; it first hears everything that is already known. */
    public Watching subscribe(Consumer<ClusterUpdate> subscriber) {
        reading.lock();
        try {
            Inventory known = last;
            if (known != null) {
                subscriber.accept(new ClusterUpdate(known, InventoryDiff.of(known), Optional.empty()));
            }
            subscribers.add(subscriber);
        } finally {
            reading.unlock();
        }
        return () -> subscribers.remove(subscriber);
    }

    /** The cluster as it was last read; empty before the first answer. */
    public Optional<Inventory> latest() {
        reading.lock();
        try {
            return Optional.ofNullable(last);
        } finally {
            reading.unlock();
        }
    }

    /** Has the next round begin at once. */
    public void refresh() {
        waiting.lock();
        try {
            refreshAsked = true;
            asked.signalAll();
        } finally {
            waiting.unlock();
        }
    }

    /** Reads once, on the caller's thread, and tells the subscribers. */
    public void readNow() throws InterruptedException {
        reading.lockInterruptibly();
        try {
            publish(readOnce());
        } finally {
            reading.unlock();
        }
    }

    private @Nullable ClusterUpdate readOnce() throws InterruptedException {
        Inventory before = last;
        try {
            Inventory read = connection.read(Scope.FULL);
            Inventory now = before == null ? read : read.sharing(before);
            last = now;
            var changes = before == null ? InventoryDiff.of(now) : InventoryDiff.between(before, now);
            return new ClusterUpdate(now, changes, Optional.empty());
        } catch (ClusterException e) {
            return before == null ? null : new ClusterUpdate(before, List.of(), Optional.of(e));
        }
    }

    private void publish(@Nullable ClusterUpdate update) {
        if (update != null) {
            subscribers.forEach(subscriber -> subscriber.accept(update));
        }
    }

    private void loop() {
        try {
            while (!closed) {
                readNow();
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the watch ends with its thread
        }
    }

    private void pause() throws InterruptedException {
        waiting.lockInterruptibly();
        try {
            long left = interval.toNanos();
            while (!refreshAsked && !closed && left > 0) {
                left = asked.awaitNanos(left);
            }
            refreshAsked = false;
        } finally {
            waiting.unlock();
        }
    }

    /** Ends after the round that runs; the connection stays open. */
    @Override
    public void close() {
        closed = true;
        refresh();
    }
}
