package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.house.NeedsWindow;
import dev.toban.text.Language;
import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ActionsTest {

    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final SimpleObjectProperty<Message> refusal = new SimpleObjectProperty<>(Message.NONE);
    private final List<String> done = new ArrayList<>();
    private final Action action =
            new Action("test-copy", "support.copyRow", Icon.COPY, refusal, () -> done.add("copied"));

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(Actions.bar(List.of(action), texts)), 400, 200));
        stage.show();
    }

    @Test
    void anAllowedActionRuns(FxRobot robot) {
        robot.interact(() -> robot.lookup("#test-copy").queryButton().fire());
        assertThat(done).containsExactly("copied");
    }

    @Test
    void aRefusedActionIsDisabledAndTellsTheScreenReaderWhy(FxRobot robot) {
        robot.interact(() -> refusal.set(Message.of("shell.search.nothing")));
        Button button = robot.lookup("#test-copy").queryButton();
        assertThat(button.isDisabled()).isTrue();
        assertThat(button.getAccessibleHelp()).isEqualTo("Nothing matches");
        action.runIfAllowed();
        assertThat(done).isEmpty();
    }

    @Test
    @NeedsWindow
    void aRefusedActionSaysWhyInItsTooltip(FxRobot robot) throws TimeoutException {
        robot.interact(() -> refusal.set(Message.of("shell.search.nothing")));
        robot.moveTo("#test-copy");
        WaitForAsyncUtils.waitFor(3, TimeUnit.SECONDS, () -> tooltips().contains("Nothing matches"));
        assertThat(tooltips()).containsExactly("Nothing matches");
    }

    @Test
    void wordsFollowTheLanguage(FxRobot robot) {
        robot.interact(() -> texts.languageProperty().set(Language.JAPANESE));
        assertThat(robot.lookup("#test-copy").queryButton().getText()).isEqualTo("行のコピー");
    }

    @Test
    void theMenuOffersTheSameAction(FxRobot robot) {
        robot.interact(() -> {
            ContextMenu menu = Actions.menu(List.of(action), texts);
            menu.getItems().getFirst().fire();
            refusal.set(Message.of("shell.search.nothing"));
            assertThat(menu.getItems().getFirst().isDisable()).isTrue();
        });
        assertThat(done).containsExactly("copied");
    }

    private static List<String> tooltips() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }
}
