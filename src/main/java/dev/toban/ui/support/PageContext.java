package dev.toban.ui.support;

import dev.toban.connection.ClusterWatch;
import java.time.Clock;

/**
 * What every page of a cluster is given.
 *
 * @param clock the cluster's time, in the time zone of the person at the screen
 */
public record PageContext(
        ClusterWatch watch,
        Clock clock,
        Background background,
        ObservableTexts texts,
        Plans plans,
        Dialogs dialogs,
        NodePicker picker,
        Preferences preferences) {

    public Phrases phrases() {
        return new Phrases(texts, clock);
    }
}
