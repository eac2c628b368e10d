package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.lab.LabClock;
import dev.toban.text.Language;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ObservableTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockActionsTest {

    private final LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
    private final ClockActions actions = new ClockActions(
            bench.laboratory(),
            bench.pageContext(Background.direct(), new ObservableTexts(Language.ENGLISH)),
            () -> {});

    @AfterEach
    void end() {
        bench.close();
    }

    private LabClock after(String id) {
        actions.all().stream().filter(action -> action.id().equals(id)).forEach(Action::runIfAllowed);
        return bench.laboratory().clock();
    }

    @Test
    void everySpeedOfTheLabCanBeAskedFor() {
        assertThat(after("lab-clock-tenth").speed()).isEqualTo(0.1);
        assertThat(after("lab-clock-1").speed()).isEqualTo(1);
        assertThat(after("lab-clock-10").speed()).isEqualTo(10);
        assertThat(after("lab-clock-100").speed()).isEqualTo(100);
        assertThat(after("lab-clock-max").speed()).isZero();
    }

    @Test
    void theClockStopsAndRunsAgain() {
        assertThat(after("lab-clock-pause").isPaused()).isTrue();
        assertThat(after("lab-clock-resume").isPaused()).isFalse();
    }

    @Test
    void aStepGoesToTheNextThingThatHappens() {
        bench.laboratory().clock().setSpeed(0);
        assertThat(after("lab-clock-step").elapsed()).isPositive();
    }
}
