package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.document.DocumentException;
import dev.toban.lab.Fault;
import dev.toban.lab.Practice;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PracticeCardTest {

    private final LabBench bench = new LabBench(scenario(), 0).read();
    private final ObservableTexts texts = new ObservableTexts(Language.ENGLISH);
    private final List<LabViewModel> models = new ArrayList<>();

    private static Scenario scenario() {
        try {
            return Scenarios.named("practice-redirected-csv");
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    @Start
    void start(Stage stage) {
        LabViewModel model = new LabViewModel(
                bench.laboratory(), bench.pageContext(new Background(Runnable::run, Platform::runLater), texts));
        models.add(model);
        Action again = Action.always("again", "practice.again", Icon.UNDO, () -> {});
        Node card = new PracticeCard(practice(), new FaultForm(model, texts), again, texts).node();
        stage.setScene(new Scene(new VBox(card), 560, 500));
        stage.show();
    }

    private PracticeViewModel practice() {
        return models.getLast().practice().orElseThrow();
    }

    @AfterEach
    void end() {
        models.forEach(LabViewModel::close);
        bench.close();
    }

    /** Two lines of the state take twice the room of one. */
    @Test
    void aLongSentenceOnTheMendingGoesOnInASecondLine(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        for (Language language : Language.values()) {
            robot.interact(() -> texts.languageProperty().set(language));
            Label words = robot.from(robot.lookup("#lab-practice-remedy"))
                    .lookup(".state-word")
                    .query();
            robot.interact(() -> {
                words.setText(texts.of(Practice.Mending.CARRIED_OUT));
                words.getScene().getRoot().applyCss();
                words.getScene().getRoot().layout();
            });
            Text drawn = (Text) words.lookup(".text");
            assertThat(drawn.getText()).isEqualTo(words.getText());
            assertThat(words.getHeight())
                    .isGreaterThanOrEqualTo(drawn.getLayoutBounds().getHeight());
        }
    }

    @Test
    void theHardwareGoesAwayWithTheIncident(FxRobot robot) {
        robot.interact(() -> practice().guess("pathLost"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup("#lab-add-fault").queryButton().fire());
        assertThat(robot.lookup("#lab-fault-form").query().isVisible()).isTrue();
        robot.interact(() -> {
            bench.laboratory().inject(new Fault.StoragePathUp(new NodeName("HV03"), new VolumeName("Volume1")));
            practice().look();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(practice().state().get().over()).isTrue();
        assertThat(robot.lookup("#lab-fault-form").query().isVisible()).isFalse();
    }

    @Test
    void theFormAsksForItsPartsAsSoonAsTheLabIsRead(FxRobot robot) throws Exception {
        LabBench unread = new LabBench(scenario(), 0);
        LabViewModel model = new LabViewModel(
                unread.laboratory(), unread.pageContext(new Background(Runnable::run, Platform::runLater), texts));
        models.add(model);
        FaultForm form =
                WaitForAsyncUtils.asyncFx(() -> new FaultForm(model, texts)).get();
        unread.read();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(form.lookup("#lab-fault-node")).isNotNull();
        unread.close();
    }
}
