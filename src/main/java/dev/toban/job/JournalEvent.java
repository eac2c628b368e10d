package dev.toban.job;

/** What a row of the journal tells. */
public enum JournalEvent {
    JOB_BEGAN,
    /** A job that was interrupted goes on. */
    JOB_RESUMED,
    STEP_BEGAN,
    STEP_ENDED,
    JOB_ENDED
}
