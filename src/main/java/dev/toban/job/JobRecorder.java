package dev.toban.job;

import dev.toban.model.Inventory;
import dev.toban.plan.Step;

/** Writes down what a job does, before and after each of its steps. */
public interface JobRecorder {

    /** For jobs that nobody asks about later, such as rehearsals. */
    JobRecorder NONE = new JobRecorder() {};

    /** Tells what a job is for, before it begins. */
    default void because(long job, String why) {}

    /** A job begins, on the cluster as it was just read; without this it does not. */
    default void began(JobProgress job, Inventory before) throws JournalException {}

    /** A job of this name goes on; without this it does not. */
    default void resumed(JobProgress job, String name) throws JournalException {}

    /** A step is about to begin; without this it does not. */
    default void begins(JobProgress job, int index, Step step, Inventory before) throws JournalException {}

    /**
     * A step has ended, also one that was refused because its beginning could not be written down. What cannot be
     * written now is kept, and is written before anything else is.
     *
     * @throws JournalException when it is kept only in memory
     */
    default void ended(JobProgress job, int index, Step step, Inventory after) throws JournalException {}

    /** A job has ended, also one that could not be written down; the same holds for it. */
    default void ended(JobProgress job) throws JournalException {}

    /** A job goes on; told now and then while it runs. */
    default void alive(JobProgress job) throws JournalException {}

    /** Writes what was kept; throws when something of it still cannot be written. */
    default void catchUp() throws JournalException {}
}
