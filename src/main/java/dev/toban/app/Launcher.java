package dev.toban.app;

import javafx.application.Application;

/** Where the program starts. Not itself an {@link Application}: JavaFX refuses to start one from the class path. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        Application.launch(ConsoleApplication.class, args);
    }
}
