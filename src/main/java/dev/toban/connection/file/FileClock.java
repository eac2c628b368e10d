package dev.toban.connection.file;

import dev.toban.connection.ClusterClock;
import java.time.Duration;
import java.time.Instant;

/** Time that stands still at the moment when a file was taken, so that ages are those of that moment. */
record FileClock(Instant taken) implements ClusterClock {

    @Override
    public Instant instant() {
        return taken;
    }

    /** Returns at once: nothing in a file can come to pass by waiting. */
    @Override
    public void await(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
