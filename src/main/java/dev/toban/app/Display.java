package dev.toban.app;

import java.util.Map;

/** Tells whether JavaFX can open a window here. */
final class Display {

    private Display() {}

    /** Only Linux can lack one. A Wayland desktop counts by the X display it offers, the only one JavaFX can use. */
    static boolean isPresent(String operatingSystem, Map<String, String> environment) {
        return !operatingSystem.equals("Linux")
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
