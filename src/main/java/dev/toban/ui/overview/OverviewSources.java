package dev.toban.ui.overview;

import dev.toban.advisor.Finding;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.RunningTask;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the overview shows beside the inventory, and where it leads.
 *
 * @param events the cluster's events, for example {@code connection::eventsSince}
 * @param noEvents what is said where there is none
 * @param tasks what runs now, the first to end first; empty where this program runs no tasks
 * @param snapshot saves a status snapshot; empty leaves the button out
 * @param openPage opens a page by its id; empty where rows lead nowhere
 * @param decisions what waits for a person besides what the cluster itself shows
 * @param recorded true for a cluster as it once was, in which nothing goes on
 */
public record OverviewSources(
        EventFeed events,
        Message noEvents,
        Optional<ObservableValue<List<RunningTask>>> tasks,
        Optional<Action> snapshot,
        Optional<Consumer<String>> openPage,
        ObservableValue<List<Finding>> decisions,
        boolean recorded) {

    /** For a cluster that goes on, and of which nothing else waits for a person. */
    public OverviewSources(
            EventFeed events,
            Message noEvents,
            Optional<ObservableValue<List<RunningTask>>> tasks,
            Optional<Action> snapshot,
            Optional<Consumer<String>> openPage) {
        this(events, noEvents, tasks, snapshot, openPage, new SimpleObjectProperty<>(List.of()), false);
    }
}
