package dev.toban.ui.support;

import java.util.List;
import java.util.stream.Stream;
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
    // On most keyboards + is a shifted key, on many that of the equals sign.
    LARGER(
            "support.keys.larger",
            "Shortcut+Plus, Shortcut+Shift+Plus, Shortcut+Equals, Shortcut+Shift+Equals, Shortcut+Add"),
    SMALLER("support.keys.smaller", "Shortcut+Minus, Shortcut+Subtract"),
    NORMAL_SIZE("support.keys.normalSize", "Shortcut+0, Shortcut+Numpad 0");

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
    private final String combinations;

    Keys(String textKey, String combinations) {
        this.textKey = textKey;
        this.combinations = combinations;
    }

    public String textKey() {
        return textKey;
    }

    public boolean match(KeyEvent event) {
        return all().anyMatch(keys -> KeyCombination.valueOf(keys).match(event)) || (this == LARGER && isPlus(event));
    }

    private Stream<String> all() {
        return Stream.of(combinations.split(", ", -1));
    }

    /** Wherever a keyboard has the sign: over the semicolon on a Japanese one, over the 1 on a Swiss one. */
    private static boolean isPlus(KeyEvent event) {
        return event.isShortcutDown() && !event.isAltDown() && event.getText().equals("+");
    }

    /** "Ctrl+K": the first of them, where several do the same. */
    public String words() {
        return all().findFirst().orElseThrow().replace("Shortcut", "Ctrl");
    }

    /** The place from 0 that Ctrl+1 to Ctrl+9 name, -1 for other keys. */
    public static int place(KeyEvent event) {
        return event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()
                ? DIGITS.indexOf(event.getCode())
                : -1;
    }
}
