package dev.toban.job;

/** How far a step of a job is. */
public enum StepState {
    WAITING,
    /** Accepted by the cluster, which has put it into its queue. */
    QUEUED,
    RUNNING,
    /** The cluster, read again, shows what was expected. */
    DONE,
    FAILED,
    CANCELLED,
    /** Never begun, because the job ended before. */
    SKIPPED,
    /** Begun, but the cluster did not show the result in time. */
    UNKNOWN;

    public boolean isOver() {
        return this != WAITING && this != QUEUED && this != RUNNING;
    }

    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }
}
