package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.connection.ClusterException;
import dev.toban.connection.Progress;
import dev.toban.lab.Incident;
import dev.toban.lab.Incidents;
import dev.toban.lab.Practice;
import dev.toban.lab.Scenarios;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every incident can be solved, and tells neither too early nor too late what it was. */
class PracticeTest {

    static List<String> names() {
        return Incidents.names();
    }

    private static void play(String name, BiConsumer<Practice, LabConnection> hand) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        try (LabConnection lab = Laboratories.open(incident.scenario(), 0, () -> 0)) {
            Practice practice = new Practice(incident, lab.laboratory());
            practice.begin();
            assertThat(lab.clock().elapsed()).isEqualTo(incident.lead());
            assertThat(practice.remedied()).isEmpty();
            hand.accept(practice, lab);
        }
    }

    private static void carryOut(Incident.Remedy remedy, LabConnection lab) {
        if (remedy.fault() != null) {
            lab.laboratory().inject(remedy.fault());
            return;
        }
        try {
            lab.execute(Objects.requireNonNull(remedy.command()), Progress.SILENT);
        } catch (ClusterException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aQuickRightHandGetsAllPoints(String name) throws Exception {
        play(name, (practice, lab) -> {
            lab.clock().advance(Duration.ofSeconds(30));
            assertThat(practice.guess(practice.incident().cause())).isTrue();
            carryOut(practice.incident().remedies().getFirst(), lab);
            assertThat(practice.isOver()).isTrue();
            assertThat(practice.score()).isEqualTo(new Practice.Score(40, 40, 20));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRemedyIsOneThatTheClusterCarriesOut(String name) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        for (Incident.Remedy remedy : incident.remedies()) {
            play(name, (practice, lab) -> {
                lab.clock().advance(Duration.ofSeconds(30));
                carryOut(remedy, lab);
                assertThat(practice.remedied()).as(remedy.toString()).isPresent();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSecondGuessCountsHalfAndAThirdNothing(String name) throws Exception {
        play(name, (practice, _) -> {
            List<String> wrong = practice.incident().causes().stream()
                    .filter(cause -> !cause.equals(practice.incident().cause()))
                    .toList();
            assertThat(practice.guess(wrong.get(0))).isFalse();
            assertThat(practice.score().total()).isZero();
            practice.guess(practice.incident().cause());
            assertThat(practice.score().cause()).isEqualTo(20);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoGivesUpGetsNothing(String name) throws Exception {
        play(name, (practice, lab) -> {
            practice.giveUp();
            practice.guess(practice.incident().cause());
            carryOut(practice.incident().remedies().getFirst(), lab);
            assertThat(practice.isOver()).isTrue();
            assertThat(practice.score().total()).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyIncidentHasItsWordsInBothLanguages(String name) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        assertThat(incident.name()).isEqualTo(name);
        Stream<String> causes = incident.causes().stream().map("cause."::concat);
        assertThat(Stream.concat(Stream.of("title", "about", "goal", "explanation"), causes)
                        .map(word -> "practice." + name + "." + word))
                .allMatch(key -> Stream.of(Language.values())
                        .allMatch(language -> Texts.in(language).has(key)));
    }
}
