package dev.toban.job;

/** How a job stands. */
public enum JobState {
    RUNNING,
    /** No further step begins; those that run are waited for. */
    STOPPING,
    SUCCEEDED,
    /** Ended by a person before all steps were done. */
    STOPPED,
    FAILED,
    /** Its program ended before the job did. */
    INTERRUPTED,
    /** Something was begun whose result could not be read. */
    OUTCOME_UNKNOWN;

    public boolean isOver() {
        return this != RUNNING && this != STOPPING;
    }
}
