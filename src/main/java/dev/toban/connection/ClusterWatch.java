package dev.toban.connection;

import dev.toban.model.Inventory;
import dev.toban.model.InventoryDiff;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
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
    /** One round at a time; held while the cluster answers, so nobody but a round waits for it. */
    private final Semaphore rounds = new Semaphore(1);

    /** Whoever subscribes hears each round exactly once. */
    private final ReentrantLock telling = new ReentrantLock();

    private final ReentrantLock waiting = new ReentrantLock();
    private final Condition asked = waiting.newCondition();
    private final List<Consumer<ClusterUpdate>> subscribers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Inventory last;
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

    /** Adds a subscriber; it first hears everything that is already known. Never waits for a cluster to answer. */
    public Watching subscribe(Consumer<ClusterUpdate> subscriber) {
        telling.lock();
        try {
            Inventory known = last;
            if (known != null) {
                subscriber.accept(new ClusterUpdate(known, InventoryDiff.of(known), Optional.empty()));
            }
            subscribers.add(subscriber);
        } finally {
            telling.unlock();
        }
        return () -> subscribers.remove(subscriber);
    }

    /** The cluster as it was last read; empty before the first answer. */
    public Optional<Inventory> latest() {
        return Optional.ofNullable(last);
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
        rounds.acquire();
        try {
            readOnce();
        } finally {
            rounds.release();
        }
    }

    private void readOnce() throws InterruptedException {
        try {
            learn(connection.read(Scope.FULL));
        } catch (ClusterException e) {
            latest().ifPresent(known -> tell(new ClusterUpdate(known, List.of(), Optional.of(e))));
        }
    }

    private void learn(Inventory read) {
        Inventory before = last;
        Inventory now = before == null ? read : read.sharing(before);
        tell(new ClusterUpdate(
                now, before == null ? InventoryDiff.of(now) : InventoryDiff.between(before, now), Optional.empty()));
    }

    private void tell(ClusterUpdate update) {
        telling.lock();
        try {
            last = update.inventory();
            subscribers.forEach(subscriber -> subscriber.accept(update));
        } finally {
            telling.unlock();
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
