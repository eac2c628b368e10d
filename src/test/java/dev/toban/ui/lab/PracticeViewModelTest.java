package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Progress;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.Incident;
import dev.toban.lab.Incidents;
import dev.toban.lab.Scenarios;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Preferences;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PracticeViewModelTest {

    private final Incident incident;
    private final LabConnection lab;
    private final PracticeViewModel model;

    PracticeViewModelTest() throws DocumentException {
        incident = Incidents.of(Scenarios.named("practice-redirected-csv")).orElseThrow();
        lab = Laboratories.open(incident.scenario(), 0, () -> 0);
        model = new PracticeViewModel(incident, lab.laboratory(), Background.direct());
    }

    @AfterEach
    void end() {
        lab.close();
    }

    @Test
    void thePersonComesWhenTheLeadHasPassed() {
        assertThat(lab.clock().elapsed()).isEqualTo(incident.lead());
        assertThat(model.state().get().left()).isEqualTo(incident.limit());
    }

    @Test
    void aWrongGuessIsRememberedAndARightOneEndsTheGuessing() {
        model.guess("refs");
        assertThat(model.state().get().wrong()).containsExactly("refs");
        model.guess(incident.cause());
        assertThat(model.state().get().found()).isTrue();
        assertThat(model.state().get().over()).isFalse();
    }

    @Test
    void itIsOverWhenTheCauseIsFoundAndARemedyCarriedOut() {
        model.guess(incident.cause());
        lab.laboratory()
                .inject(Objects.requireNonNull(incident.remedies().getFirst().fault()));
        model.look();
        assertThat(model.state().get().over()).isTrue();
        assertThat(model.state().get().score().total()).isEqualTo(100);
    }

    @Test
    void aHintIsGivenOnceAndLowersWhatIsStillToBeHad() {
        assertThat(model.state().get().reachable()).isEqualTo(100);
        model.hint();
        assertThat(model.state().get().hinted()).isTrue();
        assertThat(model.state().get().reachable()).isEqualTo(90);
    }

    @Test
    void theResultSaysWhatCostPoints() {
        Texts texts = Texts.in(Language.ENGLISH);
        model.guess("refs");
        model.hint();
        model.guess(incident.cause());
        lab.clock().advance(Duration.ofMinutes(9));
        lab.laboratory()
                .inject(Objects.requireNonNull(incident.remedies().getFirst().fault()));
        model.look();
        PracticeViewModel.State seen = model.state().get();
        assertThat(texts.of(PracticeResult.total(seen.score()))).isEqualTo("66 of 100 points");
        assertThat(PracticeResult.lines(seen, incident.limit()))
                .extracting(texts::of)
                .containsExactly(
                        "Cause: 20 of 40. One wrong guess: every one costs 20 points.",
                        "Remedy: 40 of 40. It works.",
                        "Time: 16 of 20. You needed 9 min of 15 min;"
                                + " within half of it there are all points, after it none.",
                        "Hint: −10.");
    }

    @Test
    void whoGivesUpReadsThatNothingWasNamedNorMended() {
        Texts texts = Texts.in(Language.ENGLISH);
        model.giveUp();
        assertThat(model.state().get().over()).isTrue();
        assertThat(PracticeResult.lines(model.state().get(), incident.limit()))
                .extracting(texts::of)
                .containsExactly(
                        "Cause: 0 of 40. It was not named.",
                        "Remedy: 0 of 40. Nothing that works was carried out.",
                        "Time: 0 of 20. Points for time need the cause and the remedy.");
    }

    @Test
    void whoGivesUpTooEarlyIsNotToldThatTheRemedyIsNone() throws Exception {
        Incident snapshots = Incidents.of(Scenarios.named("practice-heartbeat-loss-at-backup"))
                .orElseThrow();
        try (LabConnection other = Laboratories.open(snapshots.scenario(), 0, () -> 0)) {
            PracticeViewModel hasty = new PracticeViewModel(snapshots, other.laboratory(), Background.direct());
            other.execute(new ClusterCommand.SetHeartbeat(1000, 20, null, null, null, null, null), Progress.SILENT);
            hasty.giveUp();
            assertThat(PracticeResult.lines(hasty.state().get(), snapshots.limit()))
                    .extracting(Texts.in(Language.ENGLISH)::of)
                    .contains("Remedy: 0 of 40. What was carried out had not shown yet that it works.");
        }
    }

    @Test
    void aSolvedIncidentIsRememberedWithItsMostPoints() {
        SolvedIncidents solved = new SolvedIncidents(Preferences.inMemory());
        model.state().subscribe(seen -> solved.note(incident.name(), seen));
        model.guess(incident.cause());
        assertThat(solved.best(incident.name())).isEmpty();
        lab.laboratory()
                .inject(Objects.requireNonNull(incident.remedies().getFirst().fault()));
        model.look();
        assertThat(solved.best(incident.name())).contains(100);
        lab.laboratory().reset();
        model.startAnew();
        model.guess(incident.cause());
        model.giveUp();
        assertThat(solved.best(incident.name())).contains(100);
    }

    @Test
    void aClosedIncidentComesBackWhenItBeginsAnew() {
        model.giveUp();
        model.close();
        assertThat(model.closed().get()).isTrue();
        lab.laboratory().reset();
        model.startAnew();
        assertThat(model.closed().get()).isFalse();
        assertThat(model.state().get().over()).isFalse();
    }

    @Test
    void aResetBeginsTheIncidentAnew() {
        model.guess("refs");
        lab.laboratory().reset();
        model.startAnew();
        assertThat(model.state().get().wrong()).isEmpty();
        assertThat(lab.clock().elapsed()).isEqualTo(incident.lead());
    }
}
