package dev.toban.job;

import java.time.Duration;

/** A plan that runs. */
public interface Job {

    JobProgress progress();

    /** Lets the steps that run come to their end and begins no further one. */
    void stopAfterCurrent();

    /** Begins no further step and cancels the live migrations that run. */
    void cancel();

    /** Waits until the job is over, however long that takes. */
    void awaitEnd() throws InterruptedException;

    /** Waits in real time until the job is over; false when it was not in time. */
    boolean awaitEnd(Duration time) throws InterruptedException;
}
