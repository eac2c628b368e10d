package dev.toban.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The console as a desktop program; with {@code --picture=FILE} it draws itself into that file and ends. */
public final class ConsoleApplication extends Application {

    @Override
    public void start(Stage stage) {
        stage.setTitle("Toban");
        stage.setScene(new Scene(new BorderPane(), 1280, 800));
        stage.show();
        String picture = getParameters().getNamed().get("picture");
        if (picture != null) {
            Picture.of(stage.getScene()).writeTo(Path.of(picture));
            stage.close();
        }
    }
}
