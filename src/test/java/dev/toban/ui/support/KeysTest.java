package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void everyKeyIsOneThatJavaFxKnows() {
        KeyEvent nothing = press(KeyCode.F20, false, false);
        assertThat(Keys.values()).noneMatch(key -> key.match(nothing));
    }

    @Test
    void keysMatchWhatAPersonPresses() {
        assertThat(Keys.PALETTE.match(press(KeyCode.K, true, false))).isTrue();
        assertThat(Keys.DETAILS.match(press(KeyCode.ENTER, false, true))).isTrue();
        assertThat(Keys.BACK.match(press(KeyCode.ESCAPE, false, false))).isTrue();
        assertThat(Keys.NORMAL_SIZE.match(press(KeyCode.DIGIT0, true, false))).isTrue();
        assertThat(Keys.PALETTE.words()).isEqualTo("Ctrl+K");
    }

    @Test
    void digitsNamePlaces() {
        assertThat(Keys.place(press(KeyCode.DIGIT3, true, false))).isEqualTo(2);
        assertThat(Keys.place(press(KeyCode.DIGIT3, false, false))).isEqualTo(-1);
        assertThat(Keys.place(press(KeyCode.A, true, false))).isEqualTo(-1);
    }

    private static KeyEvent press(KeyCode code, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false);
    }
}
