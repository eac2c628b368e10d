package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {

    private final VBox root = new VBox();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 600, 600));
        stage.show();
    }

    @ParameterizedTest
    @EnumSource(Theme.Mode.class)
    void everyColourThatControlsAskForIsKnown(Theme.Mode mode, FxRobot robot) {
        Logger css = Logger.getLogger("javafx.css");
        Warnings warnings = new Warnings();
        css.addHandler(warnings);
        robot.interact(() -> {
            new Theme(mode, new ObservableTexts(Language.ENGLISH)).apply();
            root.getChildren()
                    .setAll(
                            new StatusBar(),
                            new BreadCrumbBar<String>(),
                            new CheckComboBox<String>(),
                            new PropertySheet(),
                            new RangeSlider(),
                            new TaskProgressView<>());
            root.applyCss();
            root.layout();
        });
        robot.interact(() -> Application.setUserAgentStylesheet(null));
        css.removeHandler(warnings);
        assertThat(warnings.seen).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPlaceholderOfTheSheetsIsLeft(Language language) {
        assertThat(Theme.sheet(Theme.Mode.LIGHT, language, 1.5))
                .doesNotContain("TobanSans", "TobanMono", "TobanPopupSize", "-toban-strong:");
    }

    /** Keeps what the style engine complains about. */
    private static final class Warnings extends Handler {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            seen.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
