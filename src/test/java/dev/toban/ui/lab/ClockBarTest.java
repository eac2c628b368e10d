package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.text.Language;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ClockBarTest {

    @Test
    void nothingIsSaidOfTheSpeedBeforeTheLabWasAsked(FxRobot robot) {
        try (LabBench bench = new LabBench(BuiltIn.DUTY, 0)) {
            PageContext context = bench.pageContext(Background.direct(), new ObservableTexts(Language.ENGLISH));
            robot.interact(() -> {
                try (LabViewModel model = new LabViewModel(bench.laboratory(), context)) {
                    ClockBar bar = new ClockBar(model, context);
                    Label state = (Label) bar.lookup("#lab-clock-state");
                    assertThat(state.getText()).isEmpty();
                    model.look();
                    assertThat(state.getText()).isNotEmpty();
                }
            });
        }
    }
}
