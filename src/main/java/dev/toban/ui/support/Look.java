package dev.toban.ui.support;

import java.util.Locale;

/** The looks a state may have, worst first: each is a shape of its own, so that colour is never the only sign. */
public enum Look {
    /** Octagon with a cross: failed, block redirected, a blocker. */
    FAILED,
    WARNING,
    /** Diamond with an unequal sign: another setting than the policy wants. */
    DRIFT,
    /** Hatched square with a question mark. */
    UNKNOWN,
    PAUSED,
    RUNNING,
    QUEUED,
    REDIRECTED_BY_DESIGN,
    NOT_POSSIBLE,
    OFF,
    INFORMATION,
    /** Rounded square with a dot: it runs here. */
    RUNNING_HERE,
    POSSIBLE,
    OK;

    /** The CSS class that colours what has this look. */
    public String styleClass() {
        return "look-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
