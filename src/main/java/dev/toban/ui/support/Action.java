package dev.toban.ui.support;

import dev.toban.text.Message;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Something a person may do, as data: the action bar, the right-click menu and the palette are made from the same one.
 *
 * @param id stable, with dashes ("nodes-drain"); tests and styles find the button by it
 * @param refusal why it cannot be done now; {@link Message#NONE} when it can
 */
public record Action(String id, String textKey, Icon icon, ObservableValue<Message> refusal, Runnable run, Kind kind) {

    public Action(String id, String textKey, Icon icon, ObservableValue<Message> refusal, Runnable run) {
        this(id, textKey, icon, refusal, run, Kind.NORMAL);
    }

    /** An action that is always allowed. */
    public static Action always(String id, String textKey, Icon icon, Runnable run) {
        return new Action(id, textKey, icon, new ReadOnlyObjectWrapper<>(Message.NONE), run);
    }

    /** An action refused by a key alone, as view models that bind strings give it; empty when allowed. */
    public static Action unless(
            ObservableValue<String> refusalKey, String id, String textKey, Icon icon, Runnable run) {
        return new Action(id, textKey, icon, refusalKey.map(key -> Message.of(key)), run);
    }

    /** The one filled action of a surface. */
    public Action primary() {
        return new Action(id, textKey, icon, refusal, run, Kind.PRIMARY);
    }

    /** An action that takes something away. */
    public Action dangerous() {
        return new Action(id, textKey, icon, refusal, run, Kind.DANGEROUS);
    }

    public boolean isAllowed() {
        return refusal.getValue().isNone();
    }

    /** Runs it if it is allowed; keys and the palette come here without a button that would be disabled. */
    public void runIfAllowed() {
        if (isAllowed()) {
            run.run();
        }
    }

    /** How much an action stands out. */
    public enum Kind {
        NORMAL,
        PRIMARY,
        DANGEROUS
    }
}
