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
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TraceLanguageTest {

    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final ObservableTexts texts = new ObservableTexts(Language.JAPANESE);
    private final List<LabViewModel> models = new ArrayList<>();

    @Start
    void start(Stage stage) {
        var context = bench.pageContext(new Background(Runnable::run, Platform::runLater), texts);
        LabViewModel model = new LabViewModel(bench.laboratory(), context);
        models.add(model);
        model.inject(new Fault.NodeCrash(new NodeName("HV01")));
        bench.laboratory().clock().advance(Duration.ofSeconds(1));
        model.look();
        stage.setScene(new Scene(new TracePane(model, context), 330, 500));
        stage.show();
    }

    @AfterEach
    void end() {
        models.forEach(LabViewModel::close);
        bench.close();
    }

    private static Set<String> sentences(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#lab-trace .trace-row .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getParent().getParent() instanceof ListCell<?> cell && cell.isVisible())
                .map(Label::getText)
                .collect(Collectors.toSet());
    }

    @Test
    void theLinesInSightFollowTheLanguage(FxRobot robot) {
        Set<String> japanese = sentences(robot);
        assertThat(japanese).anyMatch(words -> words.contains("HV01"));
        robot.interact(() -> texts.languageProperty().set(Language.ENGLISH));
        assertThat(sentences(robot)).anyMatch(words -> words.contains("HV01"));
        assertThat(sentences(robot)).noneMatch(words -> words.contains("HV01") && japanese.contains(words));
    }
}
