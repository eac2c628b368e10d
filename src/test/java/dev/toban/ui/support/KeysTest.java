package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void theSizeFollowsThePlusOfEveryKeyboardAndTheNumberPad() {
        assertThat(List.of(
                        held(KeyCode.PLUS, "+", false),
                        held(KeyCode.EQUALS, "=", false),
                        held(KeyCode.EQUALS, "+", true),
                        held(KeyCode.SEMICOLON, "+", true),
                        held(KeyCode.ADD, "+", false)))
                .allMatch(Keys.LARGER::match);
        assertThat(List.of(held(KeyCode.MINUS, "-", false), held(KeyCode.SUBTRACT, "-", false)))
                .allMatch(Keys.SMALLER::match);
        assertThat(List.of(held(KeyCode.DIGIT0, "0", false), held(KeyCode.NUMPAD0, "0", false)))
                .allMatch(Keys.NORMAL_SIZE::match);
        assertThat(Keys.LARGER.match(held(KeyCode.SEMICOLON, ":", true))).isFalse();
    }

    private static KeyEvent held(KeyCode code, String text, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, true, false, false);
    }

    private static KeyEvent press(KeyCode code, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false);
    }
}
