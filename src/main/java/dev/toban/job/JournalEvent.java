package dev.toban.job;

/** What a row of the journal tells. */
public enum JournalEvent {
    JOB_BEGAN,
    STEP_BEGAN,
    STEP_ENDED,
    JOB_ENDED
}
