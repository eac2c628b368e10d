package dev.toban.ui.support;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the console, the same on every page. */
public enum Keys {
    PALETTE("support.keys.palette", "Shortcut+K"),
    FILTER("support.keys.filter", "Shortcut+F"),
    REFRESH("support.keys.refresh", "F5"),
    DETAILS("support.keys.details", "Alt+Enter"),
    LOWER_PANE("support.keys.lowerPane", "F6"),
    HELP("support.keys.help", "F1"),
    BACK("support.keys.back", "Esc"),
    COPY("support.keys.copy", "Shortcut+C"),
    LARGER("support.keys.larger", "Shortcut+Plus"),
    SMALLER("support.keys.smaller", "Shortcut+Minus"),
    NORMAL_SIZE("support.keys.normalSize", "Shortcut+0");

    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final String textKey;
    private final String combination;

    Keys(String textKey, String combination) {
        this.textKey = textKey;
        this.combination = combination;
    }

    public String textKey() {
        return textKey;
    }

    public boolean match(KeyEvent event) {
        return KeyCombination.valueOf(combination).match(event);
    }

    /** "Ctrl+K". */
    public String words() {
        return combination.replace("Shortcut", "Ctrl");
    }

    /** The place from 0 that Ctrl+1 to Ctrl+9 name, -1 for other keys. */
    public static int place(KeyEvent event) {
        return event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()
                ? DIGITS.indexOf(event.getCode())
                : -1;
    }
}
