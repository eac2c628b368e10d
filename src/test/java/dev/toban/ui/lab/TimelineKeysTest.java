package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TimelineKeysTest {

    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final List<Mark> chosen = new ArrayList<>();
    private Optional<LabViewModel> made = Optional.empty();

    @Start
    void start(Stage stage) {
        LabViewModel model = new LabViewModel(
                bench.laboratory(), bench.pageContext(Background.direct(), new ObservableTexts(Language.ENGLISH)));
        made = Optional.of(model);
        TimelinePane pane = new TimelinePane(
                model, bench.pageContext(Background.direct(), new ObservableTexts(Language.ENGLISH)), chosen::add);
        ScrollPane around = new ScrollPane(pane);
        around.setFitToWidth(true);
        stage.setScene(new Scene(around, 700, 200));
        stage.show();
        model.inject(new Fault.NodeCrash(new NodeName("HV01")));
        bench.laboratory().clock().advance(Duration.ofMinutes(1));
        model.look();
    }

    @AfterEach
    void end() {
        made.ifPresent(LabViewModel::close);
        bench.close();
    }

    @Test
    void aClickGivesTheDrawingTheKeysAndTheyGoFromOneToTheNext(FxRobot robot) {
        robot.clickOn("#lab-timeline");
        assertThat(robot.lookup("#lab-timeline").queryAs(TimelinePane.class).isFocused())
                .isTrue();
        robot.type(KeyCode.HOME, KeyCode.ENTER, KeyCode.END, KeyCode.ENTER, KeyCode.LEFT, KeyCode.ENTER);
        assertThat(chosen).hasSize(3);
        assertThat(chosen.getFirst().kind()).isEqualTo(Mark.Kind.FAULT);
        assertThat(chosen.get(1).kind()).isEqualTo(Mark.Kind.COMING);
        assertThat(chosen.getLast().at()).isBefore(chosen.get(1).at());
    }
}
