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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
    void theWayToTheDetailsOfAMistakeIsInTheLanguageOfTheWindow(FxRobot robot) {
        List<Hyperlink> links = new ArrayList<>();
        robot.interact(() -> {
            texts.languageProperty().set(Language.JAPANESE);
            DialogPane pane = dialogs.getLast()
                    .errorAlert(Message.of("shell.mistake.title"), Message.of("shell.mistake.text", "1"), "where")
                    .getDialogPane();
            links.add((Hyperlink) pane.lookup(".details-button"));
            assertThat(links.getLast().getText()).isEqualTo("詳細を表示");
            pane.setExpanded(true);
            assertThat(links.getLast().getText()).isEqualTo("詳細を隠す");
        });
        assertThat(links).hasSize(1);
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

    @Test
    void aFormIsFilledByKeysAloneAndAMistakeKeepsItFromGoingOn(FxRobot robot) throws Exception {
        FormField.Text number = FormField.Text.number("a-number", Message.of("support.form.needed"), 1, 1, 9);
        FormField.Names names = FormField.Names.of(
                "names", Message.of("support.form.needed"), List.of("a", "b", "c"), List.of("b"), true);
        Form form = new Form(Message.of("support.form.plan"), Message.of("support.form.needed"), number, names);
        Platform.runLater(() -> answers.add(dialogs.getLast().ask(form)));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> robot.lookup("#form-plan").tryQuery().isPresent());
        TextField field = robot.lookup("#a-number").queryAs(TextField.class);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, field::isFocused);
        robot.interact(() -> field.setText("10"));
        assertThat(robot.lookup("#form-plan").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#a-number-mistake").queryAs(Label.class).getText())
                .contains("1", "9");
        robot.interact(() -> field.setText("7"));
        robot.type(KeyCode.TAB, KeyCode.DOWN, KeyCode.SPACE).press(KeyCode.ALT).type(KeyCode.UP);
        robot.release(KeyCode.ALT);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !answers.isEmpty());
        assertThat(answers).containsExactly(true);
        assertThat(number.number()).isEqualTo(7);
        assertThat(names.chosen()).containsExactly("a", "b");
    }

    @Test
    void tabLeadsIntoAListOfBoxesAndOutOfItAndEscapeLeavesTheForm(FxRobot robot) throws Exception {
        FormField.Names names = FormField.Names.of(
                "names", Message.of("support.form.needed"), List.of("a", "b", "c"), List.of(), false);
        Form form = new Form(Message.of("support.form.plan"), Message.of("support.form.needed"), names);
        Platform.runLater(() -> answers.add(dialogs.getLast().ask(form)));
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> robot.lookup("#names").tryQuery().isPresent());
        Node list = robot.lookup("#names").query();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, list::isFocused);
        robot.type(KeyCode.DOWN, KeyCode.SPACE, KeyCode.TAB);
        assertThat(list.getScene().getFocusOwner()).isInstanceOf(Button.class);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(list.isFocused()).isTrue();
        assertThat(names.chosen()).containsExactly("b");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !answers.isEmpty());
        assertThat(answers).containsExactly(false);
    }
}
