package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.house.NeedsWindow;
import dev.toban.text.Language;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@NeedsWindow
class WindowDialogsTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final List<WindowDialogs> dialogs = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Theme theme = new Theme(Theme.Mode.LIGHT, texts);
        Notices notices = new Notices(texts, folders::add, theme.zoomProperty());
        dialogs.add(new WindowDialogs(() -> stage, texts, notices));
        stage.setScene(new Scene(new StackPane(notices.layer()), 800, 600));
        stage.show();
    }

    @Test
    void whereSomethingIsLostKeepingItIsTheDefaultAndHasTheFocus(FxRobot robot) throws Exception {
        Platform.runLater(() -> answers.add(dialogs.getLast()
                .confirmDanger(Message.of("lab.reset.title"), Message.of("lab.reset.text"), Message.of("lab.reset"))));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> robot.lookup("Cancel").tryQuery().isPresent());
        Button keep = robot.lookup("Cancel").queryButton();
        Button lose = robot.lookup(texts.of("lab.reset")).queryButton();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, keep::isFocused);
        assertThat(keep.isDefaultButton()).isTrue();
        assertThat(lose.isDefaultButton()).isFalse();
        assertThat(lose.getStyleClass()).contains("danger");
        robot.interact(keep::fire);
        assertThat(answers).containsExactly(false);
    }

    @Test
    void aSavedFileIsToldInPassingWithAWayToItsFolder(FxRobot robot) {
        Path file = Path.of("/folder/s1.json");
        robot.interact(() -> dialogs.getLast().saved(file));
        assertThat(robot.lookup(".notice").query().getAccessibleText())
                .contains(file.toAbsolutePath().toString());
        robot.clickOn("#notice-folder");
        assertThat(folders).containsExactly(file.toAbsolutePath().getParent());
        robot.clickOn("#notice-close");
        assertThat(robot.lookup(".notice").tryQuery()).isEmpty();
    }
}
