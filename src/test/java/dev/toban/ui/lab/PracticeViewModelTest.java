package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.lab.Incident;
import dev.toban.lab.Incidents;
import dev.toban.lab.Scenarios;
import dev.toban.ui.support.Background;
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
    void aResetBeginsTheIncidentAnew() {
        model.guess("refs");
        lab.laboratory().reset();
        model.startAnew();
        assertThat(model.state().get().wrong()).isEmpty();
        assertThat(lab.clock().elapsed()).isEqualTo(incident.lead());
    }
}
