package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.plan.PlanDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal, as its JSON says it.
 *
 * @param at wall time
 * @param event what is told
 * @param who the person
 * @param why what the change is for
 * @param connection address of the cluster
 * @param cluster its name
 * @param job the job
 * @param step number of the step from 1; 0 for the job as a whole
 * @param title the plan or the step in words
 * @param command what the cluster was asked; absent where nothing was
 * @param script the PowerShell of it
 * @param scriptHash SHA-256 of the script
 * @param before what the step relied on, as read before it
 * @param after the same, as read after it
 * @param outcome how it ended; empty at the beginning
 * @param detail why it did not work
 * @param plan what the job runs; only where a job begins
 * @param runner the program that runs it; only where a job begins or is taken up again
 */
public record JournalEntry(
        Instant at,
        JournalEvent event,
        String who,
        String why,
        String connection,
        String cluster,
        String job,
        int step,
        String title,
        @Nullable ClusterCommand command,
        String script,
        String scriptHash,
        String before,
        String after,
        String outcome,
        String detail,
        @Nullable PlanDocument plan,
        @Nullable Runner runner) {

    /** The same row, with what only the beginning of a job tells. */
    JournalEntry begunBy(@Nullable PlanDocument begun, Runner by) {
        return new JournalEntry(
                at,
                event,
                who,
                why,
                connection,
                cluster,
                job,
                step,
                title,
                command,
                script,
                scriptHash,
                before,
                after,
                outcome,
                detail,
                begun,
                by);
    }

    /** The same row without what is large; whoever keeps many of them does not need it. */
    JournalEntry without() {
        return new JournalEntry(
                at,
                event,
                who,
                why,
                connection,
                cluster,
                job,
                step,
                title,
                null,
                "",
                "",
                "",
                "",
                outcome,
                detail,
                null,
                null);
    }
}
