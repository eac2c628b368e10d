package dev.toban.ui.jobs;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterWatch;
import dev.toban.job.JobArchive;
import dev.toban.job.JobEngine;
import dev.toban.lab.Simulations;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.Preferences;
import java.time.Clock;

/**
 * What plans and jobs need of the cluster they act on.
 *
 * @param archive what ran before, and how jobs are called in the journal
 * @param copies makes simulated copies
 * @param clock the cluster's time, in the time zone of the person at the screen
 */
public record JobsContext(
        ClusterConnection connection,
        ClusterWatch watch,
        JobEngine engine,
        JobArchive archive,
        Clock clock,
        Background background,
        ObservableTexts texts,
        Dialogs dialogs,
        Preferences preferences,
        Copies copies) {

    /**
     * What copies and documents of plans need to know of the cluster.
     *
     * @param simulations opens the copies
     * @param address how the cluster is reached
     * @param person at the screen
     */
    public record Copies(Simulations simulations, String address, String person) {}

    /** The same with other jobs of before. */
    JobsContext with(JobArchive other) {
        return new JobsContext(
                connection, watch, engine, other, clock, background, texts, dialogs, preferences, copies);
    }

    Phrases phrases() {
        return new Phrases(texts, clock);
    }
}
