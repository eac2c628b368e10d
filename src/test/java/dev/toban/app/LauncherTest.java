package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import org.junit.jupiter.api.Test;

final class LauncherTest {

    @Test
    void theLauncherIsNoApplicationSoThatTheClassPathSuffices() {
        assertThat(Application.class).isAssignableFrom(ConsoleApplication.class);
        assertThat(Application.class.isAssignableFrom(Launcher.class)).isFalse();
    }
}
