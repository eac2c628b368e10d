package dev.toban.ui.support;

import dev.toban.connection.ClusterWatch;
import java.time.Clock;

/**
 * What every page of a cluster is given.
 *
 * @param clock the cluster's time, in the time zone of the person at the screen
 * @param faults what a simulated cluster can suffer
 */
public record PageContext(
        ClusterWatch watch,
        Clock clock,
        Background background,
        ObservableTexts texts,
        Plans plans,
        Dialogs dialogs,
        NodePicker picker,
        Preferences preferences,
        FaultMenu faults) {

    /** For clusters that are not simulated. */
    public PageContext(
            ClusterWatch watch,
            Clock clock,
            Background background,
            ObservableTexts texts,
            Plans plans,
            Dialogs dialogs,
            NodePicker picker,
            Preferences preferences) {
        this(watch, clock, background, texts, plans, dialogs, picker, preferences, FaultMenu.NONE);
    }

    public PageContext withFaults(FaultMenu offered) {
        return new PageContext(watch, clock, background, texts, plans, dialogs, picker, preferences, offered);
    }

    public Phrases phrases() {
        return new Phrases(texts, clock);
    }
}
