package dev.toban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.application.Application;
import org.junit.jupiter.api.Test;

final class LauncherTest {

    @Test
    void theWindowOpensWithTheLabOrWithTheClusterThatIsNamed() {
        assertThat(Launcher.shown()).contains("lab:");
        assertThat(Launcher.shown("--connect", "lab:large")).contains("lab:large");
        assertThat(Launcher.shown("inventory", "--connect")).isEmpty();
        assertThat(Launcher.shown("--help")).isEmpty();
    }

    @Test
    void theLauncherIsNoApplicationSoThatTheClassPathSuffices() {
        assertThat(Application.class.isAssignableFrom(Launcher.class)).isFalse();
    }

    @Test
    void linuxHasADisplayOnlyWhenTheEnvironmentNamesOne() {
        assertThat(Display.isPresent("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Display.isPresent("Linux", Map.of("DISPLAY", " "))).isFalse();
        assertThat(Display.isPresent("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isFalse();
    }

    @Test
    void windowsAlwaysHasADisplay() {
        assertThat(Display.isPresent("Windows 11", Map.of())).isTrue();
    }

    @Test
    void theBuildWritesTheVersion() {
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
