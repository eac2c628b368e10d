package dev.toban.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The console as a desktop program. */
public final class ConsoleApplication extends Application {

    @Override
    public void start(Stage stage) {
        stage.setTitle("Toban");
        stage.setScene(new Scene(new BorderPane(), 1280, 800));
        stage.show();
    }
}
